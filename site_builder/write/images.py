"""Publishes pictures: re-encoded as WebP in two widths, without any tag; cached by content."""

from __future__ import annotations

import hashlib
import io
import shutil
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from site_builder.render.pictures import Published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from site_builder.model.prose import Picture

QUALITY = 78
METHOD = 4
_WORKERS = 4


def publish_pictures(
    root: Path,
    pictures: Iterable[Picture],
    cache: Path,
    target: Path,
    progress: Callable[[str], None] = lambda _: None,
) -> dict[str, Published]:
    """Encode what the cache lacks, copy into `target`, and return pictures by source path."""
    cache.mkdir(parents=True, exist_ok=True)
    paths = sorted({p.path for p in pictures})

    def work(path: str) -> Published:
        published = _publish(root / path, path, cache)
        progress(path)
        return published

    with ThreadPoolExecutor(_WORKERS) as pool:
        done = list(pool.map(work, paths))
    _copy(done, cache, target)
    return {p.source: p for p in done}


def _publish(file: Path, path: str, cache: Path) -> Published:
    data = file.read_bytes()
    digest = hashlib.blake2b(data, digest_size=8).hexdigest()
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
        width, height = _upright(image)
        published = Published(path, digest, width, height)
        missing = {w: p for w, p in published.sizes.items() if not (cache / _name(p)).is_file()}
        for wanted, address in sorted(missing.items(), reverse=True):
            _encode(image, wanted, cache / _name(address))
    return published


def _upright(image: Image.Image) -> tuple[int, int]:
    """The size after the camera's orientation tag is obeyed."""
    sideways = image.getexif().get(0x0112, 1) >= 5  # noqa: PLR2004 - EXIF 5 to 8 turn by 90°
    return (image.height, image.width) if sideways else image.size


def _encode(image: Image.Image, width: int, file: Path) -> None:
    upright = ImageOps.exif_transpose(image).convert("RGB")
    height = max(1, round(upright.height * width / upright.width))
    small = upright.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=METHOD)
    # Written beside and moved into place: an interrupted build leaves no half picture.
    part = file.with_suffix(f".{id(out)}.part")
    part.write_bytes(out.getvalue())
    part.replace(file)


def _name(address: str) -> str:
    return address.rpartition("/")[2]


def _copy(published: list[Published], cache: Path, target: Path) -> None:
    wanted = {address for p in published for address in p.sizes.values()}
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
