"""Every command that writes: outside of its edit not a byte differs, and it may refuse to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from disguise import Disguise, assert_nothing_else_differs, disguises, document_of
from fixing import METRO, SURVEY, UNDERTAKER
from hypothesis import HealthCheck, Phase, example, given, settings
from migrate.test_migrations import EXAMPLES
from pipelines import FROM
from proposing import base

from site_builder.editing import replace
from site_builder.migrate.migration import latest

if TYPE_CHECKING:
    from pathlib import Path

    from kepu_command import Kepu
    from repository import Repository

LEDGER = "submissions/2021/ledger.yml"
ROSTER = "schema/units/zhengzhou.yml"
SETTINGS = "schema/settings.yml"
OWNERS = ".github/CODEOWNERS"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
NEW_UNIT = (
    "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker --division 410103"
)
VERBS = (
    f"receive {ERQI} --on 2022-04-01",
    f"return {ERQI} --on 2022-04-02 --by zhengzhou-kexie --note 第16题请补充",
    f"receive {ERQI} --on 2022-04-05",
    f"check {ERQI} --on 2022-04-06",
    f"accept {ERQI} --on 2022-04-08",
    f"correct {ERQI} --on 2022-05-08 --note 金额由10更正为12",
    f"withdraw {ERQI} --on 2022-05-09 --note 不再报送",
)
some = settings(  # each runs a command, so that making a failing example smaller takes minutes
    max_examples=8,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
few = settings(some, max_examples=4)
ODD = Disguise(
    bom=True,
    ends=("\r\n", "\n", "\r"),
    last_end=False,
    remarks=((2, "  # 二"), (7, "      # 深处"), (13, ""), (10_000, "# 完")),
    tails=((3, "\t"), (8, "\t# 旁注"), (11, "  "), (16, "\t")),
)


def text(repository: Repository, path: str) -> str:
    return (repository.root / path).read_bytes().decode()


def contents(root: Path) -> dict[str, bytes]:
    """Every file that is no picture."""
    files = (p for p in sorted(root.rglob("*")) if p.is_file() and p.suffix != ".jpg")
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files if "build" not in p.parts}


class Trial:
    """One command line, over files as they are and over the same in disguise."""

    def __init__(self, kepu: Kepu, line: str, *paths: str) -> None:
        self.kepu, self.line, self.paths = kepu, line, paths
        self.before = {path: (kepu.folder / path).read_bytes().decode() for path in paths}
        self.rest = contents(kepu.folder)
        status, said = kepu(line)
        assert status == 0, said
        self.after = {path: (kepu.folder / path).read_bytes().decode() for path in paths}
        assert all(self.before[path] != self.after[path] for path in paths)

    def holds(self, disguise: Disguise) -> None:
        """Run it over the files in disguise."""
        odd = {path: disguise.put_on(self.before[path], path) for path in self.paths}
        for path, data in odd.items():
            (self.kepu.folder / path).write_bytes(data)
        status, said = self.kepu(self.line)
        assert status == 0, said
        for path, data in odd.items():
            made = (self.kepu.folder / path).read_bytes()
            assert_nothing_else_differs(data, made, (self.before[path], self.after[path]))
            wanted = document_of(self.after[path].encode(), path)
            assert document_of(made, path).value == wanted.value
        there = contents(self.kepu.folder)
        assert there.keys() == self.rest.keys()
        assert all(there[p] == self.rest[p] for p in there if p not in self.paths)


def test_fixing(kepu: Kepu, repository: Repository) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    repository.replace(UNDERTAKER, "amount_wan: 12.5", "amount_wan: 12.5万元")
    repository.replace(METRO, "quota: true", "quota: 是")
    trial = Trial(kepu, "check --fix", SURVEY, UNDERTAKER, METRO)
    some(example(ODD)(given(disguises())(trial.holds)))()


def test_a_new_unit(kepu: Kepu) -> None:
    some(example(ODD)(given(disguises())(Trial(kepu, NEW_UNIT, ROSTER).holds)))()


@pytest.mark.parametrize("number", range(len(VERBS)), ids=[v.split()[0] for v in VERBS])
def test_the_ledger(kepu: Kepu, number: int) -> None:
    for earlier in VERBS[:number]:
        assert kepu(f"ledger {earlier}")[0] == 0
    few(example(ODD)(given(disguises())(Trial(kepu, f"ledger {VERBS[number]}", LEDGER).holds)))()


def test_a_migration(kepu: Kepu, repository: Repository) -> None:
    repository.replace(SETTINGS, f"format: {latest()}\n", "")
    repository.replace(LEDGER, "since: 2022-06-15", "withdrawn: 2022-06-15")
    forms = [f"schema/{name}.schema.yml" for name in ("ledger", "settings")]
    for path in forms:
        repository.write(path, (EXAMPLES / "0001/before" / path).read_text(encoding="utf-8"))
    some(example(ODD)(given(disguises())(Trial(kepu, "migrate", LEDGER, SETTINGS, *forms).holds)))()


def test_owners(kepu: Kepu, repository: Repository) -> None:
    """What it generates is its own: only the mark in front and the line ends are others'."""
    for path, document in base().items():
        if path.startswith("schema/"):
            repository.write(path, "\n".join(document.lines))
    line = f"owners --forge github --out {OWNERS}"
    kepu(line)
    before = text(repository, OWNERS)
    repository.replace(ROSTER, "[erqi-demo]", "[erqi-neu]")
    kepu(line)
    after = text(repository, OWNERS)

    def holds(disguise: Disguise) -> None:
        data = disguise.put_on(before, LEDGER)
        (repository.root / OWNERS).write_bytes(data)
        assert kepu(line)[0] == 0
        made = (repository.root / OWNERS).read_bytes()
        if disguise.last_end:
            assert_nothing_else_differs(data, made, (before, after))
        assert kepu(f"{line} --check")[0] == 0

    few(given(disguises(ends_alone=True))(holds))()


CHANGING = {
    "mend": ("check --fix", SURVEY),
    "unit": (NEW_UNIT, ROSTER),
    "ledger": (f"ledger {VERBS[0]}", LEDGER),
    "migrate": ("migrate", LEDGER),
    "owners": (f"owners --forge github --out {OWNERS}", OWNERS),
}
MAKING = {
    "survey": ("new survey --unit luoyang-kexie --round 2021",
               "submissions/2021/luoyang/luoyang-kexie/survey.yml"),
    "case": ("new case --unit zhengzhou-kexie --round 2021 --slug new-case",
             "cases/2021/zhengzhou/new-case/index.md"),
    "report": ("new report --unit luoyang-kexie --round 2021",
               "submissions/2021/luoyang/luoyang-kexie/report.md"),
    "update": ("new update --unit luoyang-kexie --round 2022 --date 2022-06-15 --slug week-2",
               "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-week-2.md"),
    "unit": ("new unit --city jiyuan --id jiyuan-a --name 甲 --kind county --division 419001",
             "schema/units/jiyuan.yml"),
    "ledger": ("ledger receive cases/2022/luoyang/science-van/index.md",
               "submissions/2022/ledger.yml"),
    "owners": (f"owners --forge github --out {OWNERS}", OWNERS),
    "init": (f"init fresh {FROM}", "fresh/schema/settings.yml"),
}  # fmt: skip
ALL = [*CHANGING.values(), *MAKING.values()]


@pytest.fixture
def ready(kepu: Kepu, repository: Repository) -> Kepu:
    """A repository in which each of the commands has something to do."""
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    (repository.root / "schema/units/jiyuan.yml").unlink(missing_ok=True)
    return kepu


def prepare(kepu: Kepu, line: str, path: str) -> bytes:
    """Let there be what the command changes."""
    if (line, path) == CHANGING["owners"]:
        assert kepu(line)[0] == 0
    if line == "migrate":
        for name in (SETTINGS, LEDGER):
            file = kepu.folder / name
            old = file.read_bytes().replace(f"format: {latest()}\n".encode(), b"")
            file.write_bytes(old.replace(b"since: 2022-06-15", b"withdrawn: 2022-06-15"))
    return (kepu.folder / path).read_bytes() if (kepu.folder / path).is_file() else b""


@pytest.mark.parametrize(("line", "path"), ALL)
def test_each_writes_in_its_place(ready: Kepu, line: str, path: str) -> None:
    """So that the refusals below are refusals of something."""
    before = prepare(ready, line, path)
    ready(line)
    changed = (ready.folder / path).read_bytes()
    assert changed != before or (line, path) == CHANGING["owners"]
    assert not list(ready.folder.rglob(".kepu-*"))


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize(("line", "path"), ALL[:-1])  # an empty folder may be a link
def test_none_writes_through_a_link(
    ready: Kepu, tmp_path: Path, line: str, path: str, *, above: bool
) -> None:
    prepare(ready, line, path)
    outside, there = tmp_path / "outside", ready.folder / path
    moved = there.parent if above else there
    outside.mkdir()
    if moved.exists():
        moved.rename(outside / "moved")
    moved.parent.mkdir(parents=True, exist_ok=True)
    try:
        moved.symlink_to(outside / "moved", target_is_directory=above)
    except OSError:
        pytest.skip("links are not permitted here")
    before = contents(outside)
    ready(line)
    assert moved.is_symlink()
    assert contents(outside) == before


@pytest.mark.parametrize(("line", "path"), ALL)
def test_none_writes_over_what_is_newer(
    ready: Kepu, monkeypatch: pytest.MonkeyPatch, line: str, path: str
) -> None:
    """Somebody saves the file, or makes it, after it was read; then nothing at all is written."""
    prepare(ready, line, path)
    there, plain = ready.folder / path, replace.replace_files

    def later(root: Path, files: Any) -> None:
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(b"theirs")
        before.update(contents(ready.folder))
        plain(root, files)

    before: dict[str, bytes] = {}
    writers = ("editing.replace", "command.checking.fixing", "command.ledger.writing")
    others = ("migrate", "new_unit", "owners")
    for module in (*writers, *(f"command.{name}" for name in others)):
        monkeypatch.setattr(f"site_builder.{module}.replace_files", later)
    status, said = ready(line)
    assert status in {1, 2}
    reason = "刚刚又有变化" if (line, path) in CHANGING.values() else "已经存在"
    assert f"{path.removeprefix('fresh/')} {reason}" in said
    assert contents(ready.folder) == before
