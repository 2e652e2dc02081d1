"""Pictures for print: upright, 300 dots an inch, in their own colours, and without any tag."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from site_builder.office.refusal import NotMadeError
from site_builder.office.words import words
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.pictures.image import content_digest, open_picture
from site_builder.read.pictures.jpeg import take_apart
from site_builder.read.repository.tree import DECODERS
from site_builder.write.colours import as_srgb, is_profile_of
from site_builder.write.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.read.pictures.image import ImageFacts, OpenPicture

WIDEST_MM, HIGHEST_MM = 156.0, 80.0
"""The type area's width, and the height that leaves room for text on the same page."""
_DPI, _MM_PER_INCH = 300, 25.4
_QUALITY = 85
_FINER = 2
"""By how much more than it needs a picture is decoded, so that scaling it down shows nothing."""
_NEWEST_PROFILE = 4
"""The version of ICC profiles up to which PDF/A-2 allows them (ISO 19005-2, 6.2.4.2)."""
_RECIPE = "1"
"""Names what the cache holds; raise it when the same picture is to come out another way."""


@dataclass(frozen=True)
class PrintSize:
    """How large a picture is printed, in mm and in pixels."""

    width_mm: float
    width: int
    height: int


@dataclass(frozen=True)
class PrintedPicture:
    """A picture as a paper has it: `file` is where the typesetter finds it."""

    file: str
    content: bytes
    width_mm: float


def print_size(
    width: int, height: int, widest_mm: float = WIDEST_MM, highest_mm: float = HIGHEST_MM
) -> PrintSize:
    """Return the size in which a picture of so many pixels is printed, within these bounds.

    It has 300 dots an inch, or all the pixels that there are.
    """
    printed = min(widest_mm, highest_mm * width / height)
    dots = min(width, max(1, round(printed / _MM_PER_INCH * _DPI)))
    return PrintSize(max(1.0, round(printed, 1)), dots, max(1, round(height * dots / width)))


def printed_pictures(
    root: Path, facts: Mapping[str, ImageFacts], sizes: Mapping[str, PrintSize]
) -> dict[str, PrintedPicture]:
    """Return the pictures of a repository as they are printed, by the submitted file's path.

    `sizes` says which. What was made before is taken from the work folder. Raises NotMadeError
    for one that is not the picture any more that was checked.
    """
    cache = work_folder(root) / "cache" / "print"

    def made(path: str) -> PrintedPicture:
        size = sizes[path]
        name = f"{facts[path].digest}-{size.width}x{size.height}.jpg"
        kept = cache / f"{_RECIPE}-{name}"
        content = kept.read_bytes() if kept.is_file() else b""
        if not _is_whole(content):
            content = _from_source(root, path, facts[path].digest, size)
            write_whole(kept, content)
        return PrintedPicture(f"pictures/{name}", content, size.width_mm)

    paths = sorted(sizes)
    with ThreadPoolExecutor(DECODERS) as pool:
        return dict(zip(paths, pool.map(made, paths), strict=True))


def for_print(data: bytes, size: PrintSize) -> bytes:
    """Return a JPEG as it is printed; raises what a decoder raises, ValueError for another file."""
    jpeg = take_apart(data)
    if jpeg is None or not jpeg.is_common:
        message = "no JPEG"
        raise ValueError(message)
    opened = open_picture(jpeg)
    image = opened.decode(_FINER * size.width, _FINER * size.height)
    if image.size != (size.width, size.height):
        image = image.resize((size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return _saved(*_in_its_colours(image, opened))


def _from_source(root: Path, path: str, digest: str, size: PrintSize) -> bytes:
    data = (root / path).read_bytes()
    if content_digest(data) != digest:
        raise NotMadeError(words()["picture_changed"].format(path=path))
    try:
        return for_print(data, size)
    except Exception as error:  # whatever a codec raises, it is this picture that it cannot do
        raise NotMadeError(words()["picture_failed"].format(path=path)) from error


def _in_its_colours(image: Image.Image, opened: OpenPicture) -> tuple[Image.Image, bytes]:
    """Return the picture and the profile that goes with it, which a PDF/A takes.

    Inks of a press, for which a PDF/A of screens has no room, become the colours of a screen.
    """
    profile = opened.tags.profile
    if image.mode in {"RGB", "L"} and (not profile or _is_sound(profile, image.mode)):
        return image, profile
    return as_srgb(image, profile), b""


def _is_sound(profile: bytes, mode: str) -> bool:
    if not is_profile_of(profile, mode) or profile[8] > _NEWEST_PROFILE:
        return False
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def _saved(image: Image.Image, profile: bytes) -> bytes:
    image.info.clear()  # else what is told of the picture goes with it
    out = io.BytesIO()
    image.save(
        out, "JPEG", quality=_QUALITY, optimize=True, dpi=(_DPI, _DPI), icc_profile=profile or None
    )
    return out.getvalue()


def _is_whole(content: bytes) -> bool:
    """Whether a file of the cache is all there: a power cut leaves files that hold noughts."""
    return content.startswith(b"\xff\xd8") and content.endswith(b"\xff\xd9")
