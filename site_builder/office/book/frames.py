"""Pictures in frames: an SVG that holds nothing but a link to a JPEG.

The typesetter decodes a JPEG that it is given and keeps it so, 5 MB each; of one that an SVG links
to it puts the bytes into the PDF as they are, with their colour profile. 180 pictures alone took
1.2 GiB, and take 0.3 in frames.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from posixpath import basename
from typing import TYPE_CHECKING

from PIL import Image

from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.prose import Case
    from site_builder.office.pictures import PrintedPicture

_FOLDER = "pictures"


def framed(
    case: Case, number: int, printed: Mapping[str, PrintedPicture]
) -> dict[str, PrintedPicture]:
    """Return a case's pictures with frames for their content, by their submitted files.

    Every frame has a name of its own, by which the template finds where on its page a picture
    stands; `number` is the case's.
    """
    return {
        picture.path: replace(
            printed[picture.path],
            file=f"{_FOLDER}/{number}-{at}.svg",
            content=_frame(printed[picture.path]),
        )
        for at, picture in enumerate(case.pictures)
    }


def files_of(pictures: Mapping[str, PrintedPicture]) -> dict[str, bytes]:
    """Return the pictures as files for the typesetter."""
    return {_beside(picture): picture.content for picture in pictures.values()}


def _frame(picture: PrintedPicture) -> bytes:
    width, height = Image.open(BytesIO(picture.content)).size
    form = templates("site_builder.office.book").get_template("frame.svg.j2")
    return form.render(width=width, height=height, file=basename(_beside(picture))).encode()


def _beside(picture: PrintedPicture) -> str:
    """Return where a picture lies: in the folder of the frames, from which they link to it."""
    return f"{_FOLDER}/{basename(picture.file)}"
