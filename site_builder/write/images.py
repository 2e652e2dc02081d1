"""Publishes pictures: re-encoded as WebP in two widths, without any tag; cached by content."""

from __future__ import annotations

import io
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from site_builder.render.parts.pictures import Published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from site_builder.read.image import ImageFacts

QUALITY = 78
METHOD = 4
SHARE = (1200, 630)
"""px; what sites that show a shared page ask for."""


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

    `shared` are the sources of those that also stand for a page on other sites.
    """
    cache.mkdir(parents=True, exist_ok=True)
    pictures = {p: Published(p, f.digest, f.width, f.height) for p, f in sorted(facts.items())}
    by_digest = {p.digest: p for p in pictures.values()}

    sharing = {pictures[path].digest for path in shared}

    def work(picture: Published) -> None:
        _publish(root, picture, cache)
        if picture.digest in sharing:
            _publish_share(root, picture, cache)
        progress(picture.source)

    with ThreadPoolExecutor() as pool:
        list(pool.map(work, by_digest.values()))
    wanted = {address for p in by_digest.values() for address in p.sizes.values()}
    wanted |= {by_digest[digest].share for digest in sharing}
    _copy(wanted, cache, target)
    return pictures


def _publish(root: Path, picture: Published, cache: Path) -> None:
    missing = {w: cache / _name(p) for w, p in picture.sizes.items()}
    missing = {w: file for w, file in missing.items() if not file.is_file()}
    if missing:
        with Image.open(root / picture.source, formats=["JPEG"]) as image:
            for width, file in sorted(missing.items(), reverse=True):
                _encode(image, width, file)


def _publish_share(root: Path, picture: Published, cache: Path) -> None:
    """Make the picture for other sites: a JPEG of the shape that they ask for, cut from the middle.

    None of them is sure to take WebP.
    """
    file = cache / _name(picture.share)
    if file.is_file():
        return
    with Image.open(root / picture.source, formats=["JPEG"]) as image:
        image.draft("RGB", SHARE)  # decoded at half or a quarter of its size where that suffices
        upright = ImageOps.exif_transpose(image).convert("RGB")
        out = io.BytesIO()
        fitted = ImageOps.fit(upright, SHARE, Image.Resampling.LANCZOS)
        fitted.info.clear()  # else a comment that the camera left goes with it
        fitted.save(out, "JPEG", quality=QUALITY, optimize=True)
    _store(out.getvalue(), file)


def _encode(image: Image.Image, width: int, file: Path) -> None:
    upright = ImageOps.exif_transpose(image).convert("RGB")
    height = max(1, round(upright.height * width / upright.width))
    small = upright.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=METHOD)
    _store(out.getvalue(), file)


def _store(data: bytes, file: Path) -> None:
    """Write beside and move into place: an interrupted build leaves no half picture."""
    part = file.with_suffix(f".{id(data)}.part")
    part.write_bytes(data)
    part.replace(file)


def _name(address: str) -> str:
    return address.rpartition("/")[2]


def _copy(wanted: set[str], cache: Path, target: Path) -> None:
    folder = target / "media"
    if folder.is_dir():
        for old in folder.iterdir():
            if f"media/{old.name}" not in wanted:
                old.unlink()
    for address in sorted(wanted):
        file = target / address
        if not file.is_file():
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(cache / _name(address), file)
