"""The style sheet holds every file of `site_builder/styles/`, in the order of their numbers."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.render.files.styles import plain, style_sheet

FOLDER = Path(__file__).parents[3] / "site_builder" / "styles"


def test_the_sheet_is_made_of_all_files_in_order() -> None:
    text = style_sheet()
    parts = [plain(p.read_text(encoding="utf-8")) for p in sorted(FOLDER.glob("*.css"))]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert len(set(places)) == len(places) > 1


def test_every_file_is_numbered_so_that_what_overrides_comes_later() -> None:
    names = sorted(p.name for p in FOLDER.iterdir())
    assert all(re.fullmatch(r"\d\d-[a-z]+\.css", name) for name in names)
    assert len({name[:2] for name in names}) == len(names)


def test_colours_stand_among_the_tokens_alone() -> None:
    raw = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(")
    having = {p.name for p in FOLDER.iterdir() if raw.search(p.read_text(encoding="utf-8"))}
    assert having == {"05-tokens.css"}


def test_every_token_is_used() -> None:
    text = style_sheet()
    made = set(re.findall(r"(--kp-[\w-]+):", text))
    assert made
    assert made == set(re.findall(r"var\((--kp-[\w-]+)", text))
