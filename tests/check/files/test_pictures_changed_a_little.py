"""One picture, saved again, smaller, turned or blank: as the files themselves show it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from judging import document
from PIL import Image, ImageDraw

from site_builder.check.files.same_pictures import same_pictures
from site_builder.read.pictures.image import inspect
from site_builder.read.repository.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable

CASE = "cases/{}/zhengzhou/{}/index.md"
REPORT = "submissions/{}/{}/{}-kexie/report.md"
METRO, VAN = CASE.format(2021, "metro"), CASE.format(2021, "van")


def drawing() -> Image.Image:
    image = Image.new("RGB", (1200, 800), (210, 220, 235))
    pen = ImageDraw.Draw(image)
    for number in range(12):
        box = (90 * number, 37 * number % 500, 90 * number + 160, 37 * number % 500 + 210)
        pen.rectangle(box, (number * 20, 255 - number * 17, number * 53 % 255))
    return image


def other_drawing() -> Image.Image:
    return drawing().resize((3600, 2400)).crop((1200, 800, 2400, 1600))


def blank(shade: str, size: tuple[int, int] = (1200, 800)) -> Image.Image:
    return Image.new("RGB", size, shade)


def jpeg(image: Image.Image, quality: int = 90) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def told(shown: dict[str, list[bytes]]) -> list[str]:
    """Return the reasons that are found where each path shows these pictures."""
    documents = [document(path, text_of(len(own))) for path, own in shown.items()]
    images = {
        f"{path.rpartition('/')[0]}/images/{n:02}.jpg": inspect(data)
        for path, own in shown.items()
        for n, data in enumerate(own, 1)
    }
    tree = Tree(Path(), tuple(documents), images)
    return [str(finding.facts["reason"]) for finding in same_pictures(tree, frozenset())]


def text_of(count: int) -> str:
    rows = "".join(f"  - file: images/{n:02}.jpg\n" for n in range(1, count + 1))
    return f"---\ntitle: 一\nimages:\n{rows}---\n\n正文\n"


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "a pixel smaller": lambda image: image.resize((image.width - 1, image.height - 1)),
    "half": lambda image: image.resize((image.width // 2, image.height // 2)),
    "turned": lambda image: image.rotate(90, expand=True),
    "upside down": lambda image: image.rotate(180),
    "grey": lambda image: image.convert("L"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_picture_that_was_changed_a_little(change: str) -> None:
    other = jpeg(CHANGES[change](drawing()), 60)
    assert told({METRO: [jpeg(drawing())], VAN: [other]}) == ["alike"]
    assert told({METRO: [other], VAN: [jpeg(drawing())]}) == ["alike"]
    assert told({METRO: [jpeg(drawing()), other]}) == ["alike"]


def test_the_same_file_under_two_names() -> None:
    data = jpeg(drawing())
    assert told({METRO: [data, data]}) == ["same"]
    assert told({METRO: [data], VAN: [data]}) == ["same"]
    assert told({METRO: [data], CASE.format(2022, "metro"): [data]}) == ["same"]


def test_two_pictures_of_one_kind_are_two() -> None:
    assert told({METRO: [jpeg(drawing()), jpeg(other_drawing())]}) == []
    portrait = other_drawing().resize((800, 1200))
    assert told({METRO: [jpeg(other_drawing()), jpeg(portrait)]}) == []  # of another shape


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (blank("white"), blank("#fefefe"), ["alike"]),
        (blank("white"), blank("white", (1000, 900)), ["alike"]),
        (blank("white"), blank("black"), []),
        (blank("white"), drawing(), []),
    ],
)
def test_a_blank_picture_twice(one: Image.Image, other: Image.Image, reasons: list[str]) -> None:
    assert told({METRO: [jpeg(one), jpeg(other, 60)]}) == reasons


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        (METRO, REPORT.format(2021, "zhengzhou", "zhengzhou"), []),  # its city's own case
        (METRO, REPORT.format(2021, "luoyang", "luoyang"), ["same"]),
        (REPORT.format(2021, "luoyang", "luoyang"), METRO, ["same"]),
        (REPORT.format(2021, *["luoyang"] * 2), REPORT.format(2022, *["luoyang"] * 2), ["same"]),
        (METRO, "submissions/2022/zhengzhou/zhengzhou-kexie/updates/2022-06-01-a.md", []),
    ],
)
def test_where_a_picture_may_be_shown_again(first: str, second: str, reasons: list[str]) -> None:
    data = jpeg(drawing())
    assert told({first: [data], second: [data]}) == reasons
