"""Published pictures: smaller, without location data, named by their content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.prose import Case, Picture, Report, Update

WIDTHS = (640, 1280)
"""px; cards and phones, and the width of a page."""

MAX_SIDE = 16_383
"""px; no WebP is larger."""


@dataclass(frozen=True)
class Published:
    """A picture as the site shows it: its source and the addresses of its sizes."""

    source: str
    digest: str
    width: int
    height: int

    def path(self, width: int) -> str:
        """The address of one size, below the tree's root."""
        return f"media/{self.digest}-{width}.webp"

    @property
    def sizes(self) -> dict[int, str]:
        """Width → address; never wider than the original, nor than leaves it within bounds."""
        fitting = max(1, MAX_SIDE * self.width // max(self.width, self.height))
        most = min(self.width, fitting)
        widths = sorted({min(w, most) for w in WIDTHS if w <= self.width} or {most})
        return {w: self.path(w) for w in widths}

    def height_at(self, width: int) -> int:
        """The height at one of the widths."""
        return min(MAX_SIDE, max(1, round(self.height * width / self.width)))

    @property
    def share(self) -> str:
        """The address of the picture that other sites show where a page is shared."""
        return f"media/{self.digest}-share.jpg"

    @property
    def ratio(self) -> float:
        """Height by width."""
        return self.height / self.width


class Gallery:
    """Looks published pictures up by the submitted one."""

    def __init__(self, published: Mapping[str, Published]) -> None:
        self._published = published

    def __call__(self, picture: Picture) -> Published:
        """Return what is published of a picture."""
        return self._published[picture.path]


def face(item: Case | Report | Update) -> Picture | None:
    """The picture that stands for an item: a case's cover, else the first, if there is one."""
    return getattr(item, "cover", None) or next(iter(item.pictures), None)
