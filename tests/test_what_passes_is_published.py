"""What the check passes is published: pictures and texts as nobody would write them.

More examples than the suite has time for: `KEPU_EXAMPLES=20000 pytest` with this file.
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jpegs import place, plain, turned, with_segment
from making import site
from PIL import Image, ImageCms
from repository import GOOD, TODAY, project_contract

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.read.document import parse_document
from site_builder.read.pictures.image import ImageFacts, inspect
from site_builder.read.repository.tree import Tree, read_tree
from site_builder.render.pages.cases import case_pages
from site_builder.render.pictures import Published
from site_builder.write.images import publish_pictures

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
SIDES = (1, 2, 7, 8, 9, 16, 63, 64, 200)
COUNT = int(os.environ.get("KEPU_EXAMPLES", "60"))
MODES = ("RGB", "L", "CMYK")
patient = settings(
    max_examples=COUNT, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


Space = Literal["sRGB", "LAB", "XYZ"]


@cache
def profile(space: Space) -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes()


@st.composite
def spoilt(draw: st.DrawFn, data: bytes) -> bytes:
    """Return bytes of which some are others."""
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        other = draw(st.binary(max_size=4))
        data = data[:at] + other + data[at + len(other) :]
    return data


@st.composite
def entries(draw: st.DrawFn) -> tuple[int, int, int, bytes]:
    """Return a tag of EXIF, of a type and a count that it may never have."""
    tag = draw(st.sampled_from((0x010F, 0x011A, 0x0128, 0x0132, 0x8769, 0x8825, 0x927C)))
    count = draw(st.integers(0, 70_000))
    return tag, draw(st.integers(0, 14)), count, draw(st.binary(min_size=4, max_size=4))


@st.composite
def segments(draw: st.DrawFn) -> tuple[int, bytes]:
    """Return a segment that a camera writes, whole or not."""
    kind = draw(st.sampled_from(("turned", "place", "profile", "any")))
    if kind == "turned":
        more = draw(st.lists(entries(), max_size=3))
        return 0xE1, draw(spoilt(turned(draw(st.integers(0, 9)), *more)))
    if kind == "place":
        return 0xE1, draw(spoilt(place((34, 45, 0), (113, 37, 0))))
    if kind == "profile":
        held = draw(spoilt(profile(draw(st.sampled_from(("sRGB", "LAB", "XYZ"))))))
        return 0xE2, b"ICC_PROFILE\0\1\1" + held
    names = st.sampled_from((b"JFIF\0", b"Adobe\0", b"MPF\0", b"Photoshop 3.0\0", b"Exif\0\0", b""))
    marker = draw(st.sampled_from((0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE, 0xDB, 0xC4, 0xDD)))
    return marker, draw(names) + draw(st.binary(max_size=30))


@st.composite
def pictures(draw: st.DrawFn) -> bytes:
    """Return a JPEG of some mode and shape, with strange segments, spoilt or cut off."""
    size = draw(st.tuples(st.sampled_from(SIDES), st.sampled_from(SIDES)))
    mode = draw(st.sampled_from(MODES))
    data = plain(size, mode, progressive=draw(st.booleans()))
    for marker, held in draw(st.lists(segments(), max_size=3)):
        data = with_segment(data, marker, held)
    data = draw(spoilt(data))
    if draw(st.integers(0, 4)) == 0:
        data = data[: draw(st.integers(0, len(data)))]
    return data + draw(st.sampled_from((b"", b"\0" * 9, b"\0\0\0\x18ftypmp42", data)))


def published(data: bytes, facts: ImageFacts) -> list[tuple[int, int]]:
    """Publish a picture, and return the sizes of what came of it."""
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "a.jpg").write_bytes(data)
        made = {"a.jpg": facts}
        publish_pictures(root, made, root / "cache", root / "site", shared=["a.jpg"])
        files = sorted((root / "site" / "media").iterdir())
        return [_bare_size(file.read_bytes()) for file in files]


def _bare_size(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        assert not {"exif", "xmp", "icc_profile", "comment", "mp"} & set(image.info)
        return image.size


@patient
@given(pictures())
def test_pictures(data: bytes) -> None:
    facts = inspect(data)
    if facts.fault is None:
        sizes = Published("a.jpg", facts.digest, facts.width, facts.height).sizes
        assert len(published(data, facts)) == len(sizes) + 1


def test_the_longest_and_the_widest() -> None:
    for size in ((20, 60_000), (60_000, 20), (129, 17_000)):
        facts = inspect(plain(size, "L"))
        assert facts.fault is None
        assert all(max(made) <= 16_383 for made in published(plain(size, "L"), facts))


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        (
            "## 一、实施背景", "## 二、主要做法", "", "- " * 9 + "项", "> " * 9 + "引",
            "|a|b|\n|-|-|\n|c|", "字" * 3000, "a" * 3000, "\u202e\u202d\u2066",
            "\U0001f469\u200d\U0001f469\u200d\U0001f466" * 30, "<script>", "{{ x }}",
            "[a](javascript:x)", "```", "~~~", "    x", "[^1]: 注", "&#0; &amp; &x;", "\\" * 50,
            "\U00020bb7\u2ed8\u2ea0", "$\\frac{}$",
        )
    ),
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(("[]", "{}", "0", "-1", "true", "~", "''", "|-\n  字\n", "2022-02-30")),
    st.text(max_size=200).map(repr),
    st.text("科普之春，。“”\U0001f600 a-<>&{}[]|", min_size=1, max_size=90).map("'{}'".format),
)  # fmt: skip
KEYS = ("title", "summary", "funds_wan", "people_served", "conditions", "category", "audiences")


@st.composite
def cases(draw: st.DrawFn) -> str:
    """Return a case of which values are others, and lines of the text."""
    lines = (GOOD / CASE).read_text(encoding="utf-8").split("\n")
    for key, value in draw(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=2)).items():
        lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in lines]
    start = lines.index("---", 1) + 1
    for line in draw(st.lists(LINES, max_size=4)):
        lines.insert(draw(st.integers(start, len(lines))), line)
    return "\n".join(lines)


@cache
def good_tree() -> Tree:
    """Return the good repository's files, with pictures that were never on disk."""
    tree = read_tree(GOOD)
    named = {f"{d.path.rpartition('/')[0]}/images/{n}.jpg" for d in tree.documents for n in _NAMES}
    facts = {p: ImageFacts(2_000_000, 1500, 1000, 300.0, digest=p) for p in sorted(named)}
    return replace(tree, images=facts)


_NAMES = ("01", "02", "van", "week")


@patient
@given(cases())
def test_texts(text: str) -> None:
    tree = good_tree()
    changed = tuple(
        parse_document(d.path, d.place, text.encode()) if d.path == CASE else d
        for d in tree.documents
    )
    checked = check_tree(replace(tree, documents=changed), project_contract(), Occasion(TODAY))
    if checked.collection and not checked.errors_in[CASE]:
        assert list(case_pages(site(checked.collection)))
