"""Facts of a submitted picture, read without trusting it: what it says it is, and what it is."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image

from site_builder.read.paths.layout import is_picture_name
from site_builder.read.pictures.file_kind import kind_of
from site_builder.read.pictures.jpeg import MAX_SCANS, Jpeg, take_apart
from site_builder.read.pictures.photo_tags import PhotoTags, read_tags
from site_builder.read.pictures.resemblance import look_of, shade_of, turned_looks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_READ = 40_000_000
"""Bytes; a larger file is refused for its size alone, and not looked into."""
MAX_PIXELS = 60_000_000
"""A 60-megapixel camera; a file that declares more is refused before it is decoded."""
MAX_WORK = 1_500_000_000
"""Pixels times scans: about two seconds of decoding, whatever the file."""
_EIGHTH = 8
"""Into what part of its size a picture is decoded to be judged."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What EXIF's orientation asks for."""
_SIDEWAYS = frozenset((5, 6, 7, 8))
"""Those that turn a picture by 90°."""
_FAULTS = {
    "empty": "empty",
    "zeros": "empty",
    "pointer": "pointer",
    "annex": "annex",
    "spoilt": "broken",
    "heic": "heic",
    "film": "film",
    "sound": "film",
    "archive": "archive",
    "web_page": "web_page",
    "program": "program",
    "pdf": "document",
    "ofd": "document",
    "office": "document",
    "text": "text",
    "other": "unknown",
}
"""What other files need another remedy than to be saved as JPG."""


@dataclass(frozen=True)
class ImageFacts:
    """A picture's size in bytes and pixels, and its dpi tag.

    `fault` (a reason of F531) says why it cannot be used.
    """

    size: int
    width: int = 0
    height: int = 0
    dpi: float | None = None
    fault: str | None = None
    located: bool = False
    """Whether it says where it was taken."""
    digest: str = ""
    """Of the content (SHA-256, its first 64 bits in hexadecimal); names what is made from it."""
    kind: str = "jpeg"
    """What the file is by its first bytes: a key of the phrases' `kinds`."""
    filmed: bool = False
    """Whether a film is appended."""
    look: str = ""
    """What it looks like, in hexadecimal; see `resemblance`."""
    turned: str = ""
    """What it looks like turned by 90°, 180° and 270°, parted by spaces."""
    shade: int | None = None
    """The level of grey of a blank picture."""


@dataclass(frozen=True)
class OpenPicture:
    """A picture that is going to be decoded, and how what comes of it is to be understood."""

    image: Image.Image
    tags: PhotoTags

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height as they are after the camera's orientation tag is obeyed."""
        return self._turned(self.image.size)

    def decode(self, width: int, height: int) -> Image.Image:
        """Return the picture upright, in its own colours, at least so large if it is.

        Raises what the decoder raises.
        """
        # Decoding straight to a half, a quarter or an eighth takes far less time and memory.
        self.image.draft(None, self._turned((max(1, width), max(1, height))))
        self.image.load()
        turn = _TURNS.get(self.tags.orientation)
        return self.image if turn is None else self.image.transpose(turn)

    def _turned(self, size: tuple[int, int]) -> tuple[int, int]:
        return (size[1], size[0]) if self.tags.orientation in _SIDEWAYS else size


def open_picture(jpeg: Jpeg) -> OpenPicture:
    """Open a JPEG for decoding; raises what Pillow raises for one that it cannot read.

    Tags are read here and never by Pillow, which fails for some that do no harm.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(jpeg.bare), formats=["JPEG"])
    return OpenPicture(image, read_tags(jpeg))


def inspect(data: bytes) -> ImageFacts:
    """Read the facts of a JPEG; anything else, or a broken one, has a `fault`."""
    size = len(data)
    if size > MAX_READ:
        return ImageFacts(size, fault="size")
    kind = kind_of(data)
    if kind != "jpeg":
        return ImageFacts(size, fault=_FAULTS.get(kind, "format"), kind=kind)
    jpeg = take_apart(data)
    if jpeg is None or not jpeg.is_common:
        return ImageFacts(size, fault="uncommon" if jpeg else "broken")
    try:
        facts = _facts(size, jpeg)
    except Image.DecompressionBombError:
        return ImageFacts(size, fault="pixels")
    except Exception:  # noqa: BLE001 - Pillow's parsers raise almost anything on broken files
        return ImageFacts(size, fault="broken")
    return facts if facts.fault else replace(facts, digest=content_digest(data))


def look_at(path: str, data: bytes, size: int | None = None) -> ImageFacts:
    """Read the facts of a file among pictures; of `size` bytes, of which `data` may be the first.

    What is not even named as a picture is only looked at to tell what it is.
    """
    size = len(data) if size is None else size
    if not is_picture_name(path):
        return ImageFacts(size, fault="name", kind=kind_of(data))
    return replace(inspect(data), size=size)


def _facts(size: int, jpeg: Jpeg) -> ImageFacts:
    """Decode a picture as publishing will; raises what Pillow raises."""
    picture = open_picture(jpeg)
    width, height = picture.upright_size
    for fault in _excess(width * height, jpeg.scans):
        return ImageFacts(size, width, height, fault=fault)
    tags = picture.tags
    # An eighth of the size is decoded: enough to find a truncated file.
    small = picture.decode(width // _EIGHTH, height // _EIGHTH)
    if _ends_in_one_colour(picture) and not _is_whole(jpeg, small):
        return ImageFacts(size, width, height, fault="broken")
    return ImageFacts(
        size, width, height, tags.dpi, located=tags.has_place, filmed=tags.has_film,
        look=look_of(small), turned=" ".join(turned_looks_of(small)), shade=shade_of(small),
    )  # fmt: skip


def _ends_in_one_colour(decoded: OpenPicture) -> bool:
    """Whether the last row shows nothing, as those do for which nothing is coded."""
    width, height = decoded.image.size
    return decoded.image.crop((0, height - 1, width, height)).getcolors(1) is not None


def _is_whole(jpeg: Jpeg, small: Image.Image) -> bool:
    """Whether all rows are coded, and not only the file's end is where it belongs.

    The decoder paints rows that are not in one colour, and says nothing. Given more to decode
    it paints them otherwise; of a picture that is whole it asks for no more.
    """
    longer = open_picture(replace(jpeg, bare=jpeg.lengthened))
    width, height = longer.upright_size
    return longer.decode(width // _EIGHTH, height // _EIGHTH).tobytes() == small.tobytes()


def _excess(pixels: int, scans: int) -> Iterator[str]:
    """Yield what there is too much of to decode."""
    if pixels > MAX_PIXELS:
        yield "pixels"
    if scans > MAX_SCANS or pixels * scans > MAX_WORK:
        yield "scans"


def content_digest(data: bytes) -> str:
    """Return a short name of a content."""
    return hashlib.sha256(data).hexdigest()[:16]
