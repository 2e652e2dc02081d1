"""A site takes its place whole, whatever happens on the way and whenever."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from interrupting import DeathError, Fault, failing

from site_builder.write import aside
from site_builder.write.aside import beside, made_aside

OLD = {"index.html": "old", "assets/kepu-old.css": "old", "cases/1/index.html": "old", ".git": "x"}
NEW = {"index.html": "new", "assets/kepu-new.css": "new", "cases/2/index.html": "new", ".git": "x"}
VISIBLE = {name: text for name, text in NEW.items() if not name.startswith(".")}
STEPS = 100
"""More than a swap takes; the tests say so if it is not."""


class Place:
    """A place for a site, and the folder for what is made meanwhile."""

    def __init__(self, folder: Path, former: dict[str, str] | None) -> None:
        self.folder = folder
        self.out, self.work = folder / "www" / "site", folder / "repository" / "build"
        self.out.parent.mkdir()
        if former is not None:
            self.out.mkdir()
            write(self.out, former)

    def build(self, files: dict[str, str] = VISIBLE) -> None:
        with made_aside(self.out, self.work) as new:
            write(new, files)

    def site(self) -> dict[str, str] | None:
        return contents(self.out) if self.out.exists() else None

    def former(self) -> dict[str, str] | None:
        """The site as it stands in its place, or as the next build will put it back."""
        kept = beside(self.out) / "old"
        return contents(kept) if kept.exists() and not self.out.exists() else self.site()

    def is_tidy(self) -> bool:
        aside_ = self.work / "aside"
        return [p.name for p in self.out.parent.iterdir()] == ["site"] and not aside_.exists()


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def contents(root: Path) -> dict[str, str]:
    return {
        p.relative_to(root).as_posix(): p.read_text("utf-8") for p in root.rglob("*") if p.is_file()
    }


def full() -> OSError:
    return OSError(errno.ENOSPC, "No space left on device")


def no_permission() -> OSError:
    return PermissionError(errno.EACCES, "Permission denied")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path, OLD)


@pytest.fixture(params=[None, {}, OLD], ids=["first", "empty", "again"])
def any_place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(tmp_path, request.param)


def test_what_is_made_takes_the_place(any_place: Place) -> None:
    had_git = ".git" in (any_place.site() or {})
    any_place.build()
    assert any_place.site() == (NEW if had_git else VISIBLE)
    assert any_place.is_tidy()


@pytest.mark.parametrize("fault", [KeyboardInterrupt, SystemExit, full, DeathError, no_permission])
@pytest.mark.parametrize("former", [None, {}, OLD], ids=["first", "empty", "again"])
def test_at_every_step_the_old_site_is_whole_or_the_new_one(
    former: dict[str, str] | None, fault: Fault, tmp_path: Path
) -> None:
    new = NEW if former else VISIBLE
    for step in range(1, STEPS + 1):
        place = Place(tmp_path / str(step), former) if mkdir(tmp_path / str(step)) else None
        assert place
        with failing(place.folder, step, fault) as steps, suppress(type(fault())):
            place.build()
        left = place.former()
        assert left in (former, new), (step, steps.seen[-1])
        if fault is not DeathError:  # whoever can clean up leaves no gap
            assert place.site() == left, step
        place.build()
        assert place.site() == new, step
        assert place.is_tidy(), step
        if steps.count < step:
            assert step > 5
            return
    pytest.fail("there are more steps than were tried")


def mkdir(folder: Path) -> bool:
    folder.mkdir()
    return True


@pytest.mark.parametrize("fault", [KeyboardInterrupt, DeathError])
def test_two_interruptions_one_after_the_other(place: Place, fault: Fault) -> None:
    few = {"index.html": "new"}
    first = 0
    while True:
        first += 1
        with failing(place.folder, first, DeathError) as steps, suppress(DeathError):
            place.build(few)
        if steps.count < first:
            break
        for second in range(1, STEPS):
            with failing(place.folder, second, fault) as steps, suppress(type(fault())):
                place.build(few)
            assert place.former() in (OLD, {**few, ".git": "x"}), (first, second)
            if steps.count < second:
                break
        place.build()
        assert place.site() == NEW
        shutil.rmtree(place.out)
        write(place.out, OLD)


def fail(place: Place, failure: BaseException) -> dict[str, str] | None:
    """Begin a build that fails half-way, and return the site as it was meanwhile."""
    meanwhile = None
    with suppress(type(failure)), made_aside(place.out, place.work) as new:
        write(new, {"half": "half"})
        meanwhile = place.site()
        raise failure
    return meanwhile


def test_a_failure_of_the_maker_leaves_the_site(any_place: Place) -> None:
    before = any_place.site()
    for failure in (KeyboardInterrupt(), full(), SystemExit(), ValueError()):
        fail(any_place, failure)
        assert (any_place.site() or None) == (before or None)  # an empty folder is no site
        assert not beside(any_place.out).exists()


def test_a_site_that_was_left_aside_comes_back_even_if_the_next_build_fails(place: Place) -> None:
    mkdir(beside(place.out))
    place.out.rename(beside(place.out) / "old")
    assert fail(place, full()) == OLD
    assert place.site() == OLD


def test_a_folder_made_in_the_gap_does_not_cost_the_site(place: Place) -> None:
    mkdir(beside(place.out))
    place.out.rename(beside(place.out) / "old")
    place.out.mkdir()
    with suppress(OSError), made_aside(place.out, place.work):
        raise full()
    assert place.site() == OLD


def test_what_others_put_beside_is_left(place: Place) -> None:
    for name in (".site.kepu-mine", ".site", "site.kepu", ".other.kepu"):
        write(place.out.parent / name, {"letter.txt": "信"})
    write(beside(place.out), {"letter.txt": "信", "newer/letter.txt": "信"})
    place.build()
    assert place.site() == NEW
    for name in (".site.kepu-mine", ".site", "site.kepu", ".other.kepu", ".site.kepu"):
        assert (place.out.parent / name / "letter.txt").read_text("utf-8") == "信"


def test_hidden_files_stay_and_are_the_same_files(place: Place) -> None:
    (place.out / ".git").unlink()
    write(place.out / ".git", {"HEAD": "ref", "objects/1": "one"})
    (place.out / ".well-known").symlink_to("elsewhere")
    number = (place.out / ".git" / "HEAD").stat().st_ino
    place.build()
    assert (place.out / ".git" / "HEAD").stat().st_ino == number
    assert (place.out / ".well-known").readlink() == Path("elsewhere")
    assert (place.out / ".git" / "objects" / "1").read_text("utf-8") == "one"


def test_where_files_have_one_name_only_hidden_ones_are_copied(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    place.build()
    assert place.site() == NEW


def test_permissions_of_the_place_stay(place: Place) -> None:
    place.out.chmod(0o2750)
    place.build()
    assert stat.S_IMODE(place.out.stat().st_mode) == 0o2750


def test_read_only_folders_of_the_former_site_are_no_obstacle(place: Place) -> None:
    (place.out / "cases" / "1").chmod(0o555)
    place.build()
    assert place.site() == NEW
    assert place.is_tidy()


@pytest.fixture(params=["stands", "mounted", "refused", "other disk", "no room beside"])
def fixed(request: pytest.FixtureRequest, place: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A place that cannot be moved, each for a reason of its own."""
    if request.param == "stands":
        monkeypatch.chdir(place.out)
    if request.param == "mounted":
        monkeypatch.setattr(Path, "is_mount", lambda path: path == place.out)
    if request.param == "no room beside":
        monkeypatch.setattr(os, "access", lambda path, _: path != place.out.parent)
    number = {"refused": errno.EBUSY, "other disk": errno.EXDEV}.get(request.param)
    if number:
        rename = Path.rename

        def refuse(path: Path, target: Path) -> Path:
            if path == place.out:
                raise OSError(number, "no")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", refuse)
    return place


def test_a_place_that_cannot_be_moved_is_filled(fixed: Place) -> None:
    number = fixed.out.stat().st_ino
    fixed.build()
    assert fixed.site() == NEW
    assert fixed.out.stat().st_ino == number
    assert fixed.is_tidy()


def test_filling_interrupted_at_any_step_is_mended_by_the_next_build(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place.out)
    for step in range(1, STEPS):
        with failing(place.folder, step) as steps, suppress(DeathError):
            place.build()
        files = place.site()
        assert files is not None
        assert any(name.startswith("assets/kepu") for name in files), step  # it is still known
        assert files[".git"] == "x"
        assert set(files.values()) <= {"old", "new", "x", ""}
        place.build()
        assert place.site() == NEW
        write(place.out, OLD)
        (place.out / "assets" / "kepu-new.css").unlink()
        if steps.count < step:
            return
    pytest.fail("there are more steps than were tried")


def test_a_file_where_a_folder_was(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place.out)
    place.build({"cases": "a file now", "index.html": "new"})
    assert place.site() == {"cases": "a file now", "index.html": "new", ".git": "x"}


def test_of_many_at_once_each_leaves_a_whole_site(any_place: Place) -> None:
    waited: list[int] = []
    errors: list[BaseException] = []

    def build(number: int) -> None:
        try:
            with made_aside(any_place.out, any_place.work, lambda: waited.append(number)) as new:
                write(new, {f"{name}.html": str(number) for name in range(20)})
        except BaseException as error:  # noqa: BLE001 - the test says which
            errors.append(error)

    threads = [threading.Thread(target=build, args=[n]) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    site = {n: t for n, t in (any_place.site() or {}).items() if not n.startswith(".")}
    assert len(site) == 20
    assert len(set(site.values())) == 1
    assert any_place.is_tidy()
    assert len(waited) == len(set(waited))  # told once each


def test_no_process_is_asked_for_its_folder_twice(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever waited finds the lock file gone, and takes a new one."""
    looked = iter([False, True])
    monkeypatch.setattr("site_builder.write.lock._is_at", lambda *_: next(looked))
    place.build()
    assert place.site() == NEW


def test_clearing_names_only_its_own(place: Place) -> None:
    folder = beside(place.out)
    write(folder, {"new/a": "", "gone/b": "", "old/c": "", "d": ""})
    aside.clear(folder, place.out)
    assert contents(folder) == {"d": ""}
    assert place.site() == OLD
