"""What several tests share: the good repository, its pictures, and a way to check a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.made_site import built
from hypothesis import settings
from kepu_command import Kepu
from own_yaml import faults
from remembering import remember_schemas
from repository import Repository, copy_good, make_picture
from sharing import Sharing
from skipping import left_out

from site_builder.check import registry, rules  # noqa: F401 - importing registers the rules

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xdist.remote import Producer

settings.register_profile("kepu", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("kepu")
SLOW = ("tests/browser", "tests/journey")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected texts instead of comparing"
    )
    parser.addoption("--quick", action="store_true", help=f"leave out {' and '.join(SLOW)}")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Whether a quick run leaves a folder out."""
    slow = collection_path in {config.rootpath / name for name in SLOW}
    return True if slow and config.getoption("--quick") else None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    """Share the tests out in our way, unless another one was asked for."""
    return Sharing(config, log) if config.getoption("dist") == "load" else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the very end what was left out, and why."""
    quick = terminalreporter.config.getoption("--quick")
    lines = left_out(terminalreporter.stats.get("skipped", []), SLOW if quick else ())
    if lines:
        terminalreporter.section("没有运行的测试")
    for line in lines:
        terminalreporter.write_line(line)


def pytest_configure(config: pytest.Config) -> None:
    """Run nothing but the test that says so while our own YAML is broken."""
    if faults():
        config.args = [str(config.rootpath / "tests" / "test_own_yaml.py")]
        config.option.keyword = "own_yaml_is_in_order"


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected texts are to be written."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JPEG that meets every demand: 1000 px wide, above 1,000,000 bytes, tagged 300 dpi."""
    return make_picture(tmp_path_factory.mktemp("picture") / "noise.jpg")


@pytest.fixture
def repository(tmp_path: Path, picture: Path) -> Repository:
    """A copy of the good repository that a test may spoil."""
    return copy_good(tmp_path / "data", picture)


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    """The command in a copy of the good repository."""
    return Kepu(repository.root, monkeypatch, capsys)


@pytest.fixture(scope="session")
def good_site(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The built site of the good repository, once for all who only look at it."""
    return built(copy_good(tmp_path_factory.mktemp("site") / "data", picture))


@pytest.fixture(scope="session", autouse=True)
def _schemas_once() -> Iterator[None]:
    """Go through the same forms once a process."""
    with pytest.MonkeyPatch.context() as patch:
        remember_schemas(patch)
        yield


@pytest.fixture(autouse=True)
def _registry_as_it_was() -> Iterator[None]:
    """Undo what a test registers."""
    before = list(registry.DOCUMENT_RULES)
    yield
    registry.DOCUMENT_RULES[:] = before
