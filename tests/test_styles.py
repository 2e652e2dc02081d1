"""The style sheet holds every file of `site_builder/styles/`, in the order of their numbers."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.render.styles import plain, style_sheet

FOLDER = Path(__file__).parent.parent / "site_builder" / "styles"


def test_the_sheet_is_made_of_all_files_in_order() -> None:
    text = style_sheet()
    parts = [plain(p.read_text(encoding="utf-8")) for p in sorted(FOLDER.glob("*.css"))]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert len(set(places)) == len(places) > 1


def test_every_file_is_numbered_so_that_what_overrides_comes_later() -> None:
    assert all(re.fullmatch(r"\d\d-[a-z]+\.css", p.name) for p in FOLDER.iterdir())
