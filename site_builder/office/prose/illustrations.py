"""Submitted pictures as blocks, numbered in the order in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.pictures import print_size
from site_builder.office.prose.blocks import Illustration
from site_builder.office.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from site_builder.model.prose import Case, Picture, Report, Update
    from site_builder.office.pictures import PrintedPicture, PrintSize
    from site_builder.read.pictures.image import ImageFacts


def sizes_of(
    items: Iterable[Case | Report | Update], facts: Mapping[str, ImageFacts]
) -> dict[str, PrintSize]:
    """Return path → size of every picture of these, for `printed_pictures`."""
    paths = sorted({picture.path for item in items for picture in item.pictures})
    return {path: print_size(facts[path].width, facts[path].height) for path in paths}


def illustrations(
    pictures: Iterable[Picture], printed: Mapping[str, PrintedPicture], first: int = 1
) -> tuple[Illustration, ...]:
    """Return the pictures as blocks; the first one's number is `first`."""
    label = words()["picture_label"]
    return tuple(
        Illustration(
            printed[picture.path].file,
            label.format(number=number),
            picture.caption,
            picture.alt,
            printed[picture.path].width_mm,
        )
        for number, picture in enumerate(pictures, first)
    )
