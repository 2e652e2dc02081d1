"""What is not for the public is in no file of the site, whatever its format."""

from __future__ import annotations

import gzip
import io
import subprocess
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

import pytest
from browser.made_site import built
from PIL import Image
from repository import PICTURES, Repository, copy_good

from site_builder.write.offline import write_offline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
LEDGER = "submissions/2021/ledger.yml"
ROSTER = "schema/units/zhengzhou.yml"
SETTINGS = "schema/settings.yml"
CANARY = "CANARY"
AUTHOR = "CANARYAUTHOR"


def _with_tags(path: Path) -> None:
    """Give a picture a place, a device and a comment, as a telephone does."""
    with Image.open(path) as image:
        tags = image.getexif()
        tags[0x010F] = f"{CANARY}-maker"
        tags[0x013B] = f"{CANARY}-artist"
        tags.get_ifd(0x8769)[0xA431] = f"{CANARY}-serial"
        tags.get_ifd(0x8825)[29] = f"{CANARY}-gps"
        out = io.BytesIO()
        image.save(out, "JPEG", quality=95, dpi=(300, 300), exif=tags, comment=f"{CANARY}-comment")
    path.unlink()
    path.write_bytes(out.getvalue() + bytes(1_000_000) + f"{CANARY}-behind".encode())


def _planted(repository: Repository) -> None:
    for name in PICTURES:
        _with_tags(repository.root / name)
    text = (repository.root / SURVEY).read_text("utf-8")
    assert "待第二批下达" in text
    repository.write(SURVEY, text.replace("待第二批下达", f"{CANARY}待第二批下达"))
    repository.write(SURVEY, f"# {CANARY} 注释\n{(repository.root / SURVEY).read_text('utf-8')}")
    ledger = (repository.root / LEDGER).read_text("utf-8")
    head, _, rest = ledger.partition("  - path:")
    first, _, others = rest.partition("\n  - path:")
    lines = [line for line in first.rstrip().splitlines() if "note:" not in line]
    entry = "\n".join([*lines, f"    note: {CANARY}备注"])
    others = f"\n  - path:{others}" if others else "\n"
    repository.write(LEDGER, f"{head}  - path:{entry}{others}")
    repository.write(
        ROSTER, f"# {CANARY} 名册注释\n{(repository.root / ROSTER).read_text('utf-8')}"
    )
    roster = (repository.root / ROSTER).read_text("utf-8")
    assert '    division: "410100"\n' in roster
    account = f'    division: "410100"\n    owners: [{CANARY}-account]\n'
    repository.write(ROSTER, roster.replace('    division: "410100"\n', account, 1))
    settings = (repository.root / SETTINGS).read_text("utf-8")
    repository.write(SETTINGS, f"{settings}maintainers: [{CANARY}-maintainer]\n")
    who = ["-c", f"user.name={AUTHOR}", "-c", f"user.email={AUTHOR}@example.org"]
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", f"{CANARY} 说明"]):
        subprocess.run(["git", *command], cwd=repository.root, check=True)


def inside(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a file, and what is packed in it, however deep."""
    yield name, data
    if data[:2] == b"\x1f\x8b":
        yield from inside(f"{name}!", gzip.decompress(data))
    elif is_zipfile(io.BytesIO(data)):
        with ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.namelist():
                yield from inside(f"{name}!{entry}", archive.read(entry))


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> list[tuple[str, bytes]]:
    """Every file of the site of a repository full of canaries, unpacked, and its offline copy."""
    repository = copy_good(tmp_path_factory.mktemp("canary") / "data", picture)
    _planted(repository)
    site = built(repository)
    write_offline(site, repository.root / "copy.zip")
    files = [(p.relative_to(site).as_posix(), p) for p in sorted(site.rglob("*")) if p.is_file()]
    files.append(("copy.zip", repository.root / "copy.zip"))
    return [one for name, path in files for one in inside(name, path.read_bytes())]


def test_no_canary_is_in_any_file(found: list[tuple[str, bytes]]) -> None:
    assert len(found) > 400
    needles = [CANARY.encode(), CANARY.encode("utf-16-le"), CANARY.encode("utf-16-be")]
    needles.append(AUTHOR.encode())
    where = [name for name, data in found if any(needle in data for needle in needles)]
    assert where == []
    assert not [name for name, _ in found if CANARY.lower() in name.lower()]


def test_pictures_are_made_anew_without_tags_and_no_original_is_there(
    found: list[tuple[str, bytes]],
) -> None:
    pictures = [(n, d) for n, d in found if n.startswith("media/")]
    assert pictures
    for name, data in pictures:
        with Image.open(io.BytesIO(data)) as image:
            assert max(image.size) <= 1280, name
            assert not image.getexif(), name
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info), name
        assert len(data) < 600_000, name
        assert not {b"EXIF", b"XMP ", b"ICCP"} & {data[i : i + 4] for i in range(12, 60)}, name
    originals = [n for n, d in found if d[:3] == b"\xff\xd8\xff" and len(d) > 900_000]
    assert originals == []


def test_the_walk_looks_into_what_is_packed() -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("a.txt", CANARY)
        archive.writestr("b.gz", gzip.compress(CANARY.encode()))
    packed = list(inside("x.xlsx", out.getvalue()))
    assert [n for n, d in packed if d == CANARY.encode()] == ["x.xlsx!a.txt", "x.xlsx!b.gz!"]
