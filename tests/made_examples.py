"""Examples that git cannot carry on every system, made when they are needed.

Each function is named by its example's folder; `expected.txt` stands there as for the others.
"""

from __future__ import annotations

import io
import shutil
import struct
from typing import TYPE_CHECKING

import pytest
from making_git import new_git
from PIL import Image
from repository import give_own_pictures, make_picture

from site_builder.check import registry
from site_builder.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from repository import Repository

    from site_builder.check.context import Context
    from site_builder.read.document import Document

METRO = "cases/2021/zhengzhou/metro-bookroom"
CASE = f"{METRO}/index.md"
VAN = "cases/2022/luoyang/science-van"
UNDERTAKER = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ"
SURVEY = f"{UNDERTAKER}/survey.yml"
UPDATES = "submissions/2022/luoyang/luoyang-kexie/updates"
PICTURE = f"{METRO}/images/02.jpg"
PROBLEMS = "problems: 展品维护费用没有固定来源。"
PRACTICE = "每月排一次班，志愿者轮流值守。"

MADE: dict[str, Callable[[Repository], None]] = {}
TODAY_OF: dict[str, str] = {}
"""Examples that are judged on another day."""
TOUCHED_OF: dict[str, tuple[str, ...]] = {
    "X413-closed": (SURVEY, "cases/2022/luoyang/science-van/index.md"),
    "X413-picture-of-a-closed-round": (f"{METRO}/images/02.jpg",),
}
"""Examples in which a change under review touches these paths."""
CHANGES = frozenset(("X462-renamed-case", "X463-deleted-case", "X465-unit-renamed"))
"""Examples that are judged as changes of the good repository."""


def example(
    name: str,
) -> Callable[[Callable[[Repository], None]], Callable[[Repository], None]]:
    """Register the function that makes an example."""

    def register(make: Callable[[Repository], None]) -> Callable[[Repository], None]:
        MADE[name] = make
        return make

    return register


def _spoil_text(name: str, path: str, old: str, new: Callable[[], str]) -> None:
    MADE[name] = lambda repository: repository.replace(path, old, new())


_spoil_text("F507-deep", SURVEY, PROBLEMS, lambda: "problems: " + "[" * 3000 + "]" * 3000)
_spoil_text(
    "F507-deep-flow",
    SURVEY,
    PROBLEMS,
    lambda: "problems:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 300)),
)
_spoil_text("F508-large", SURVEY, PROBLEMS, lambda: "problems: " + "长" * 400_000)
_spoil_text("F514-5000-digits", SURVEY, "12.5", lambda: "9" * 5000)
_spoil_text("F522-brackets", CASE, PRACTICE, lambda: "[a][b" * 4000)
_spoil_text("F522-many-lines", CASE, PRACTICE, lambda: ("[a][b" * 20 + "\n") * 200)
_spoil_text("F522-lists", CASE, PRACTICE, lambda: "- " * 250 + "x")
_spoil_text("F522-quotes", CASE, PRACTICE, lambda: "> " * 250 + "x")


def _renamed(name: str, old: str, new: str) -> None:
    def make(repository: Repository) -> None:
        shutil.move(repository.path(old), repository.path(new))

    MADE[name] = make


_renamed("F518-chinese-folder", METRO, "cases/2021/zhengzhou/地铁书苑")
_renamed("F518-chinese-city", "cases/2022/luoyang", "cases/2022/洛阳市")
_renamed("F518-round-in-chinese", "cases/2022", "cases/2022年")
_renamed("F518-space", VAN, "cases/2022/luoyang/science van")
_renamed("F518-reserved", f"{UPDATES}/2022-06-15-science-week.md", f"{UPDATES}/aux.md")
_renamed("F518-long", METRO, f"cases/2021/zhengzhou/{'x' * 200}")
_renamed("F518-symbol", METRO, "cases/2021/zhengzhou/metro'bookroom")
_renamed("F518-capital", UNDERTAKER, "submissions/2021/zhengzhou/Zhengzhou-Dongfenglu-Shequ")
_renamed("F518-capital-picture", PICTURE, f"{METRO}/images/02.JPG")
_renamed("F518-capital-images", f"{METRO}/images", f"{METRO}/Images")
_renamed("X424-folder", METRO, "cases/2021/zhenzhou/metro-bookroom")
_renamed("X411-case-of-another-city", METRO, "cases/2021/luoyang/metro-bookroom")
_renamed("X462-renamed-case", METRO, "cases/2021/zhengzhou/metro-story")
_renamed("X426-no-divisions", "schema/divisions.yml", "divisions.yml")


@example("F515-symlink")
def symlink(repository: Repository) -> None:
    path = repository.path(PICTURE)
    path.unlink()
    path.symlink_to("/etc/hostname")


@example("F515-linked-folder")
def linked_folder(repository: Repository) -> None:
    repository.path("cases/2021/luoyang").symlink_to(repository.root, target_is_directory=True)


@example("X463-deleted-case")
def deleted_case(repository: Repository) -> None:
    shutil.rmtree(repository.path(METRO))


@example("F521-case-twins")
def case_twins(repository: Repository) -> None:
    twin = repository.path(f"{UNDERTAKER}/Survey.yml")
    if twin.exists():
        pytest.skip("这个文件系统放不下只差大小写的两个名字")
    shutil.copyfile(repository.path(SURVEY), twin)


def _noise(width: int, height: int, form: str = "JPEG", **options: object) -> bytes:
    buffer = io.BytesIO()
    grey = Image.effect_noise((width, height), 90)
    grey.save(buffer, form, **options)
    return buffer.getvalue()


def _picture(name: str, data: Callable[[bytes], bytes]) -> None:
    """Replace the second picture of a case; `data` is given what was there."""

    def make(repository: Repository) -> None:
        path = repository.path(PICTURE)
        good = path.read_bytes()
        path.unlink()
        path.write_bytes(data(good))

    MADE[name] = make


def _declares(data: bytes, width: int, height: int) -> bytes:
    """Change the size that a JPEG's frame header declares."""
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + data[at + 4 :]


def with_segment(data: bytes, marker: int, held: bytes) -> bytes:
    """Put a segment in front of all others of a JPEG."""
    segment = bytes((0xFF, marker)) + (len(held) + 2).to_bytes(2, "big") + held
    return data[:2] + segment + data[2:]


def with_scans(data: bytes, more: int) -> bytes:
    """Repeat the last scan of a progressive JPEG."""
    start = data.rindex(b"\xff\xda")
    return data[:start] + data[start:-2] * more + data[start:] + bytes(1_000_000)


def _exif(*entries: tuple[int, int, int, int]) -> bytes:
    """Return EXIF of tags, types, counts and values."""
    listed = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + listed + bytes(4)


TURNED_ODDLY = _exif((0x0112, 3, 1, 3), (0x011A, 2, 9_999, 0), (0x0132, 5, 1, 2_000_000))
GPS_VERSION = _exif((0x8825, 4, 1, 26)) + struct.pack("<HHHI4s", 1, 0, 1, 4, b"\2\3\0\0") + bytes(4)
"""A GPS part that holds nothing but the version of its form."""


def _retagged(data: bytes, **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.open(io.BytesIO(data)).save(buffer, "JPEG", quality=95, **options)
    return buffer.getvalue() + bytes(1_000_000)


def _with_place(data: bytes) -> bytes:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (34.0, 45.0, 0.0), 3: "E", 4: (113.0, 37.0, 0.0)}
    return _retagged(data, exif=exif, dpi=(300, 300))


_picture("F531-png", lambda _: _noise(1000, 100, "PNG"))
_picture("F531-webp", lambda _: _noise(300, 300, "WEBP"))
_picture("F531-html", lambda _: b"<html><script>alert(1)</script></html>")
_picture("F531-truncated", lambda good: good[:60_000])
_picture("F531-half-with-an-end", lambda good: good[:60_000] + b"\xff\xd9" + bytes(1_000_000))
_picture("F531-12-bits", lambda good: good.replace(b"\xff\xc0\0\x11\x08", b"\xff\xc1\0\x11\x0c"))
_picture("F531-65000-pixels", lambda good: _declares(good, 65000, 65000))
_picture("F532-small", lambda _: _noise(1000, 200, quality=50))
_picture("F532-scaled-with-dpi-tag", lambda _: _noise(10, 10, dpi=(300, 300)))
_picture("F533-large", lambda good: good + bytes(7_500_000))
_picture("F533-huge", lambda good: good + bytes(40_000_000))
_picture("F534-narrow", lambda _: _noise(900, 90) + bytes(1_000_000))
_picture("F534-narrow-and-72dpi", lambda _: _noise(900, 90, dpi=(72, 72)) + bytes(1_000_000))
_picture("F534-padded", lambda _: _noise(10, 10, dpi=(300, 300)) + bytes(1_000_000))
_picture("F535-dpi-tag", lambda good: _retagged(good, dpi=(72, 72)))
_picture("F537-place", _with_place)
_picture("F531-heic", lambda _: b"\0\0\0\x18ftypheic" + bytes(1_000_000))
_picture("F531-text", lambda _: b'{"errcode": 40001, "errmsg": "invalid credential"}')
_picture("F531-encrypted", lambda data: bytes(byte ^ 0x5A for byte in data))
_picture("F531-film", lambda _: b"\0\0\0\x18ftypmp42" + bytes(1_000_000))
_picture("F531-empty", lambda _: b"")
_picture("F531-pointer", lambda _: b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
_picture("F531-scans", lambda _: with_scans(_noise(1000, 100, progressive=True), 200))
_picture("F540-motion", lambda good: good + b"\0\0\0\x18ftypmp42" + bytes(1000))
_picture("F542-long", lambda _: _noise(945, 9500, quality=30, dpi=(300, 300)) + bytes(900_000))
_picture("unreadable-exif", lambda good: with_segment(good, 0xE1, b"Exif\0\0II*\0\xff\xff"))
_picture("turned-by-a-broken-tag", lambda good: with_segment(good, 0xE1, TURNED_ODDLY))
_picture("gps-without-place", lambda good: with_segment(good, 0xE1, GPS_VERSION))
_picture("html-after-jpeg", lambda good: good + b"<html><script>alert(1)</script></html>")


@example("mpo")
def mpo(repository: Repository) -> None:
    path = repository.path(PICTURE)
    with Image.open(path) as image:
        image.load()
        buffer = io.BytesIO()
        image.save(buffer, "MPO", save_all=True, append_images=[image.copy()], quality=95)
    path.unlink()
    path.write_bytes(buffer.getvalue() + bytes(1_000_000))


@example("F536-unused")
def unused_picture(repository: Repository) -> None:
    make_picture(repository.path(f"{METRO}/images/03.jpg"), 9)


@example("editor-leftovers")
def editor_leftovers(repository: Repository) -> None:
    repository.write(f"{METRO}/images/.gitkeep", "")
    repository.write(f"{METRO}/Thumbs.db", "x")
    repository.write(f"{METRO}/.DS_Store", "x")


@example("left-by-editors")
def left_by_editors(repository: Repository) -> None:
    for name in (
        ".survey.yml.swp",
        "._survey.yml",
        "~$调查表.docx",
        "survey.yml~",
        "__MACOSX/a.yml",
    ):
        repository.write(f"{UNDERTAKER}/{name}", "x")
    repository.write("schema/units/._zhengzhou.yml", "x")
    repository.path(f"{METRO}/.#index.md").symlink_to("somebody@somewhere.1")


def _left_in_git(name: str, path: str) -> None:
    """Leave a file behind, and put it under git's care."""

    def make(repository: Repository) -> None:
        repository.write(path, "x")
        git = new_git(repository.root)
        git("add", "--force", path)

    MADE[name] = make


_left_in_git("F539-versions", f"{METRO}/.svn/entries")
_left_in_git("F539-swap", f"{UNDERTAKER}/.survey.yml.swp")
_left_in_git("F539-office", f"{METRO}/~$index.docx")
_left_in_git("F539-folder", f"{METRO}/images/__MACOSX/01.jpg")
MADE["F539-kept"] = lambda repository: repository.write(f"{METRO}/images/.gitkeep", "x" * 9)


@example("F530-jfif")
def jfif(repository: Repository) -> None:
    shutil.move(repository.path(PICTURE), repository.path(f"{METRO}/images/02.jfif"))


@example("F530-png-beside")
def png_beside(repository: Repository) -> None:
    repository.path(PICTURE).unlink()
    repository.path(f"{METRO}/images/02.png").write_bytes(_noise(300, 300, "PNG"))


@example("F538-jfif")
def unlisted_jfif(repository: Repository) -> None:
    make_picture(repository.path(f"{METRO}/images/03.jpe"), 9)


@example("F538-film")
def film(repository: Repository) -> None:
    repository.path(f"{METRO}/images/clip.mp4").write_bytes(b"\0\0\0\x18ftypmp42" + bytes(900))


@example("F538-name-and-ending")
def neither_name_nor_ending(repository: Repository) -> None:
    repository.path(f"{METRO}/images/IMG 0001.HEIC").write_bytes(b"\0\0\0\x18ftypheic" + bytes(900))
    picture = repository.path(f"{METRO}/images/03.jpg.txt")
    picture.write_bytes(_noise(1000, 100))


@example("F543-folders-of-pictures")
def folders_of_pictures(repository: Repository) -> None:
    for number in range(3):
        make_picture(repository.path(f"{METRO}/images/DCIM/IMG_{number}.JPG"), 9 + number)


@example("F543-files")
def saved_page(repository: Repository) -> None:
    for name in ("a.js", "b.css", "c.png"):
        repository.write(f"{METRO}/page_files/{name}", "x")


@example("F543-repository")
def repository_inside(repository: Repository) -> None:
    new_git(repository.path(f"{METRO}/images"))


@example("F533-unlisted")
def unlisted(repository: Repository) -> None:
    path = make_picture(repository.path(f"{METRO}/images/03.jpg"), 9)
    path.write_bytes(_with_place(path.read_bytes()))
    make_picture(repository.path(f"{METRO}/images/04.jpg"), 10)
    with repository.path(f"{METRO}/images/04.jpg").open("ab") as file:
        file.write(bytes(30_000_000))


@example("F541-same")
def same_picture(repository: Repository) -> None:
    repository.path(PICTURE).unlink()
    shutil.copyfile(repository.path(f"{METRO}/images/01.jpg"), repository.path(PICTURE))


@example("F541-alike-in-two-cases")
def picture_saved_again(repository: Repository) -> None:
    data = _retagged(repository.path(PICTURE).read_bytes(), dpi=(300, 300))
    van = repository.path(f"{VAN}/images/van.jpg")
    van.unlink()
    van.write_bytes(data)


@example("report-shows-the-cases-picture")
def report_shows_the_cases_picture(repository: Repository) -> None:
    of_report = repository.path("submissions/2021/zhengzhou/zhengzhou-kexie/images/01.jpg")
    of_report.unlink()
    shutil.copyfile(repository.path(PICTURE), of_report)


@example("R321-county")
def report_of_a_county(repository: Repository) -> None:
    images = "submissions/2021/zhengzhou/zhengzhou-{}kexie/images/01.jpg"
    make_picture(repository.path(images.format("erqi-")), 11)


@example("R332-round-without-updates")
def update_of_2021(repository: Repository) -> None:
    folder = "submissions/2021/luoyang/luoyang-kexie"
    shutil.move(repository.path(UPDATES), repository.path(f"{folder}/updates"))
    path = f"{folder}/updates/2022-06-15-science-week.md"
    repository.replace(path, "round: 2022", "round: 2021")


@example("X412-no-such-round")
def no_such_round(repository: Repository) -> None:
    shutil.move(repository.path("submissions/2022"), repository.path("submissions/2019"))
    path = "submissions/2019/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"
    repository.replace(path, "round: 2022", "round: 2019")


def _second_case(repository: Repository) -> str:
    folder = "cases/2022/luoyang/science-van-2"
    shutil.copytree(repository.path(VAN), repository.path(folder))
    give_own_pictures(repository.path(folder))
    return f"{folder}/index.md"


@example("X414-same-title")
def same_title(repository: Repository) -> None:
    repository.replace(_second_case(repository), "quota: true", "quota: false")


@example("X420-quota")
def above_quota(repository: Repository) -> None:
    path = _second_case(repository)
    repository.replace(path, "title: 科普大篷车开进山村", "title: 科普大篷车再进山村")


def _after(repository: Repository, path: str, case: str) -> None:
    """Say of a case after which one it was made."""
    told = f"adapted_from:\n  case: {case}\n  changed: 改在客运站候车厅。\ncover:"
    repository.replace(path, "cover:", told)


@example("C242-own-unsaid")
def own_unsaid(repository: Repository) -> None:
    path = _second_case(repository)
    repository.replace(path, "quota: true", "quota: false")
    repository.replace(path, "title: 科普大篷车开进山村", "title: 科普大篷车再进山村")
    _after(repository, path, "2022/luoyang/science-van")


@example("X490-loop")
def loop(repository: Repository) -> None:
    """Three cases of one round and three units, each after the next."""
    first = f"{METRO}/index.md"
    others = {"corner": "zhengzhou-erqi-kexie", "garden": "zhengzhou-dongfenglu-shequ"}
    for name, unit in others.items():
        folder = f"cases/2021/zhengzhou/{name}"
        shutil.copytree(repository.path(METRO), repository.path(folder))
        give_own_pictures(repository.path(folder), 20 if name == "corner" else 30)
        path = f"{folder}/index.md"
        repository.replace(path, "unit: zhengzhou-kexie", f"unit: {unit}")
        repository.replace(path, "title: 地铁站里的社区书苑", f"title: 社区{name}")
        repository.replace(path, "quota: true", "quota: false")
    _after(repository, first, "2021/zhengzhou/corner")
    _after(repository, "cases/2021/zhengzhou/corner/index.md", "2021/zhengzhou/garden")
    _after(repository, "cases/2021/zhengzhou/garden/index.md", "2021/zhengzhou/metro-bookroom")


def crash(document: Document, _: Context) -> Iterator[Finding]:
    """A rule with a bug."""
    if document.path == SURVEY:
        yield Finding(str(1 / 0))


MADE["F599-crash"] = lambda _: registry.DOCUMENT_RULES.append(
    registry.DocumentRule({"survey": "S199"}, crash)
)
