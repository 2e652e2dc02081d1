"""`kepu init`: a repository without data that is clean and can be worked in at once."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from kepu_command import Kepu

from site_builder.read import strict_yaml


@pytest.fixture
def fresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    status, said = Kepu(tmp_path, monkeypatch, capsys)("init data")
    assert status == 0, said
    return Kepu(tmp_path / "data", monkeypatch, capsys)


def test_is_clean_and_can_be_worked_in(fresh: Kepu) -> None:
    status, said = fresh("check")
    assert (status, said.splitlines()[0]) == (0, "共检查 24 个文件，没有发现问题。")
    assert "这里没有用git管理" in said
    assert fresh("new survey --unit zhengzhou-kexie")[0] == 0
    status, said = fresh("check")
    assert status == 1
    assert "第1题没有填写" in said


def test_holds_no_demonstration_data(fresh: Kepu) -> None:
    def value(path: str) -> dict[str, object]:
        text = (fresh.folder / "schema" / path).read_text(encoding="utf-8")
        parsed: dict[str, object] = strict_yaml.parse(text).value
        return parsed

    settings = value("settings.yml")
    assert settings["demo"] is False
    assert not {"as_of", "footer", "maintainers"} & set(settings)
    for path in (fresh.folder / "schema/rounds").iterdir():
        round_ = value(f"rounds/{path.name}")
        assert round_["expected"] == {"kinds": ["city"]}
        assert "waivers" not in round_
    assert not (fresh.folder / "schema/exceptions.yml").exists()
    for path in (fresh.folder / "schema/units").iterdir():
        units = value(f"units/{path.name}")["units"]
        assert isinstance(units, list)
        assert all(u["kind"] != "undertaker" and "owners" not in u for u in units)
    for folder in ("submissions", "cases"):
        assert [p.name for p in (fresh.folder / folder).rglob("*")] == [".gitkeep"]


def test_workflows_are_whole(fresh: Kepu) -> None:
    for name in ("check", "pages", "review"):
        text = (fresh.folder / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        assert f"\nname: {name}\n" in f"\n{text}"
        assert "requirements.txt" in text
        assert "kepu.py" not in text
    assert "${{ github.ref }}" in (fresh.folder / ".github/workflows/check.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("forge", "own"),
    [
        ("github", [".github/dependabot.yml", ".github/workflows/review.yml"]),
        ("gitlab", [".gitlab-ci.yml", ".gitlab/merge_request_templates/Default.md"]),
        ("gitea", [".gitea/workflows/review.yml", "renovate.json"]),
    ],
)
def test_each_forge_gets_its_own_pipeline(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    forge: str,
    own: list[str],
) -> None:
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    assert kepu(f"init data --forge {forge}")[0] == 0
    assert all((tmp_path / "data" / name).is_file() for name in own)
    folders = {".github", ".gitea", ".gitlab"} & {p.name for p in (tmp_path / "data").iterdir()}
    assert folders == {f".{forge}"}
    readme = (tmp_path / "data/README.md").read_text(encoding="utf-8")
    assert "## 流程和设置" in readme
    kepu.folder = tmp_path / "data"
    assert kepu("check")[0] == 0


@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    there: bool,
) -> None:
    plain = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "settings.yml":
            raise OSError(errno.ENOSPC, "full")
        return plain(path, target)

    if there:
        (tmp_path / "data/.git").mkdir(parents=True)
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        assert kepu("init data") == (2, "结果没有写出来：磁盘已满；腾出空间再试\n")
    left = [p.relative_to(tmp_path).as_posix() for p in sorted(tmp_path.rglob("*"))]
    assert left == (["data", "data/.git"] if there else [])
    assert kepu("init data")[0] == 0


def test_a_file_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_bytes(b"")
    status, said = Kepu(tmp_path, monkeypatch, capsys)("init data/here")
    assert status == 2
    assert "data 是一个文件，那里应是文件夹" in said


def test_refuses_a_folder_that_is_not_empty(fresh: Kepu) -> None:
    status, said = fresh("init .")
    assert status == 2
    assert "已经有文件" in said


def test_a_folder_with_git_alone_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    assert Kepu(tmp_path, monkeypatch, capsys)("init .")[0] == 0


@pytest.mark.parametrize(
    ("options", "written"),
    [("", "private"), (" --visibility private", "private"), (" --visibility public", "public")],
)
def test_says_who_may_read_the_repository(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: str,
    written: str,
) -> None:
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    assert kepu(f"init data{options}")[0] == 0
    settings = (tmp_path / "data/schema/settings.yml").read_text(encoding="utf-8")
    assert f"\nrepository_visibility: {written}\n" in settings
    kepu.folder = tmp_path / "data"
    status, said = kepu("check")
    assert (status, said.count("X485 ")) == (0, int(written == "public"))


def test_asks_on_a_terminal_who_may_read_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "public")
    status, said = Kepu(tmp_path, monkeypatch, capsys)("init data")
    assert (status, "能看仓库的人都能看到" in said) == (0, True)
    settings = (tmp_path / "data/schema/settings.yml").read_text(encoding="utf-8")
    assert "repository_visibility: public" in settings
