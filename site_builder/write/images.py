"""Publishes pictures: re-encoded as WebP in two widths, without any tag; cached by content."""

from __future__ import annotations

import io
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from site_builder.read.pictures.image import content_digest, open_picture
from site_builder.read.pictures.jpeg import take_apart
from site_builder.read.repository.tree import DECODERS
from site_builder.render.pictures import Published
from site_builder.write.colours import as_srgb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from site_builder.read.pictures.image import ImageFacts

QUALITY = 78
METHOD = 4
SHARE = (1200, 630)
"""px; what sites that show a shared page ask for."""
_RECIPE = "2"
"""Names what the cache holds; raise it when the same picture is to come out another way."""
_FINER = 2
"""By how much more than it needs a picture is decoded, so that scaling it down shows nothing."""

_LETTERS = 4
"""Bytes by which a picture's format is known."""
_PART = ".part"
"""How a file is called while it is written."""
_FAILED, _CHANGED = "failed", "changed"
"""Reasons of F531: no codec could do it; it is another picture since it was checked."""


class UnpublishedError(Exception):
    """Pictures that could not be made into what is published: path → why, a reason of F531."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("、".join(reasons))
        self.reasons = reasons


def publish_pictures(  # noqa: PLR0913 - two sets of pictures, and three folders
    root: Path,
    facts: Mapping[str, ImageFacts],
    cache: Path,
    target: Path,
    progress: Callable[[str], None] = lambda _: None,
    *,
    shared: Iterable[str] = (),
) -> dict[str, Published]:
    """Encode what the cache lacks, copy into `target`, and return pictures by source path.

    `shared` are the sources of those that also stand for a page on other sites. Raises
    UnpublishedError, when all others are made, if some could not be.
    """
    cache.mkdir(parents=True, exist_ok=True)
    for left in cache.glob(f"*{_PART}"):  # by a build that was killed
        left.unlink(missing_ok=True)
    pictures = {p: Published(p, f.digest, f.width, f.height) for p, f in sorted(facts.items())}
    by_digest = {p.digest: p for p in pictures.values()}
    sharing = {pictures[path].digest for path in shared}
    failed: dict[str, str] = {}

    def work(picture: Published) -> None:
        reason = _publish(root, picture, cache, share=picture.digest in sharing)
        if reason:
            failed[picture.digest] = reason
        progress(picture.source)

    with ThreadPoolExecutor(DECODERS) as pool:
        list(pool.map(work, by_digest.values()))
    if failed:
        raise UnpublishedError({p.source: failed[d] for d, p in by_digest.items() if d in failed})
    wanted = {address for p in by_digest.values() for address in p.sizes.values()}
    wanted |= {by_digest[digest].share for digest in sharing}
    _copy(wanted, cache, target)
    return pictures


def _publish(root: Path, picture: Published, cache: Path, *, share: bool) -> str | None:
    """Make what the cache lacks of a picture, and return why that did not go well, if so."""
    wanted = [*picture.sizes.values(), *([picture.share] if share else [])]
    files = {address: cache / _name(address) for address in wanted}
    missing = {address: file for address, file in files.items() if not _is_made(file)}
    if not missing:
        return None
    data = (root / picture.source).read_bytes()
    if content_digest(data) != picture.digest:  # else the cache gives it out as what was checked
        return _CHANGED
    try:
        made = _encoded(data, picture, missing)
    except Exception:  # noqa: BLE001 - whatever a codec raises, it is this picture that it cannot do
        return _FAILED
    for address, encoded in made.items():
        _store(encoded, missing[address])
    return None


def _encoded(data: bytes, picture: Published, wanted: Iterable[str]) -> dict[str, bytes]:
    """Return address → file of the sizes that are wanted; raises what a codec raises."""
    jpeg = take_apart(data)
    if jpeg is None:
        message = "no JPEG"
        raise ValueError(message)
    opened = open_picture(jpeg)
    largest = max(picture.sizes)
    width, height = _FINER * largest, _FINER * picture.height_at(largest)
    upright = opened.decode(max(width, SHARE[0]), max(height, SHARE[1]))
    made: dict[str, bytes] = {}
    for size, address in picture.sizes.items():
        if address in wanted:
            small = _scaled(upright, size, picture.height_at(size))
            made[address] = _saved(as_srgb(small, opened.tags.profile), "WEBP", method=METHOD)
    if picture.share in wanted:
        fitted = ImageOps.fit(upright, SHARE, Image.Resampling.LANCZOS)
        srgb = as_srgb(fitted, opened.tags.profile)
        made[picture.share] = _saved(srgb, "JPEG", optimize=True)  # not every site takes WebP
    return made


def _scaled(image: Image.Image, width: int, height: int) -> Image.Image:
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    image.info.clear()  # else what is told of the picture goes with it
    out = io.BytesIO()
    image.save(out, form, quality=QUALITY, **options)
    return out.getvalue()


def _store(data: bytes, file: Path) -> None:
    """Write beside and move into place: an interrupted build leaves no half picture."""
    part = file.with_suffix(f".{id(data)}{_PART}")
    part.write_bytes(data)
    part.replace(file)


def _is_made(file: Path) -> bool:
    """Whether a picture is there: a power cut leaves files that are empty, or hold noughts."""
    try:
        with file.open("rb") as opened:
            return any(opened.read(_LETTERS))
    except FileNotFoundError:
        return False


def _name(address: str) -> str:
    return f"{_RECIPE}-{address.rpartition('/')[2]}"


def _copy(wanted: set[str], cache: Path, target: Path) -> None:
    folder = target / "media"
    if folder.is_dir():
        for old in folder.iterdir():
            if f"media/{old.name}" not in wanted:
                old.unlink()
    for address in sorted(wanted):
        file, made = target / address, cache / _name(address)
        if not _is_made(file) or file.stat().st_size != made.stat().st_size:  # else half a copy
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made, file)
