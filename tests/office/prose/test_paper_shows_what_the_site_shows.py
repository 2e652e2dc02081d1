"""Paper and Word show of a text what the site shows: the demonstration's, and every construct."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import yaml
from paper_text import pdf_text, site_text, word_text

from site_builder.office.prose.reading import prose_blocks
from site_builder.office.prose.typeset_data import as_data
from site_builder.office.prose.word import WordPlace, write_blocks
from site_builder.office.typesetting.typeset import Paper, typeset
from site_builder.office.word.paper import as_bytes, new_paper
from site_builder.prose.html import render_prose
from site_builder.read.markdown import split

ROOT = Path(__file__).parents[3]
PROBE = (Path(__file__).parent / "blocks_probe.typ").read_bytes()
DAY = date(2022, 10, 20)
BOXES = str.maketrans("☐☑☒", "□√×")
"""What fonts for Chinese have for a box to tick."""
MARGIN, FOOT = 26 / 25.4 * 72 - 8, 60
"""Of the page, in points; a mark at the end of a line may hang over the edge by half of itself."""
HOSTILE = (
    "长" * 300 + "a" * 300,
    f"| {'列 | ' * 30}\n|{'---|' * 30}\n| {'值 | ' * 30}",
    f"| 甲 | {'b' * 90} |\n|---|---|\n" + "| 行 | 1 |\n" * 120,
    "- 甲\n  - 乙\n    - 丙\n      1. 丁\n         - 戊\n\n0. 零\n1. 一",
    '#read("/etc/passwd") $x^2$ @a <b> \\u{41} // 注 = 题',
    "```\n#set page(1)\n\n  缩进\t制表\n```",
    "> ### 题\n> > 引\n> > 1. 列\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |",
    "- ### 题\n- > 引\n- ```\n  码\n  ```\n-\n- 后",
    "（括号）开头，《书名》。\n\n“引号”开头",
)


@cache
def texts() -> tuple[str, ...]:
    """Return every section of the demonstration, every construct, and hostile ones."""
    paths = sorted((*ROOT.glob("cases/**/*.md"), *ROOT.glob("submissions/**/*.md")))
    bodies = [split(path.read_text(encoding="utf-8"))[1] for path in paths]
    told = [s.text for body in bodies if body for s in body.sections]
    told += [body.text for body in bodies if body and not body.sections]
    written = (ROOT / "docs" / "markdown" / "constructs.yml").read_text(encoding="utf-8")
    groups = yaml.safe_load(written)["groups"]
    constructs = [one for group in groups for one in group["examples"]]
    assert len(told) > 100
    assert len(constructs) > 70
    return (*told, *constructs, *HOSTILE)


def probe(*told: str, endless: bool = False) -> Paper:
    parts = [as_data(prose_blocks(text)) for text in told]
    content = {"parts": parts, "endless": endless}
    return Paper("probe.typ", "题", "示例", DAY, content, {"probe.typ": PROBE})


def test_a_pdf_shows_it() -> None:
    expected = ["部分" + site_text(render_prose(text), marks=True) for text in texts()]
    told = pdf_text(typeset(probe(*texts(), endless=True)))
    assert told == "".join(expected).translate(BOXES)


def test_word_shows_it() -> None:
    paper = new_paper("题", "示例", DAY)
    for text in texts():
        write_blocks(WordPlace(paper), prose_blocks(text))
    told = word_text(as_bytes(paper))
    assert told == "".join(site_text(render_prose(text), marks=False) for text in texts())


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_stands_outside_of_the_page(text: str) -> None:
    """Everything that is printed can be read: no word and no table runs over the edge."""
    for page in pypdfium2.PdfDocument(typeset(probe(text))):
        told = page.get_textpage()
        boxes = [told.get_charbox(at) for at in range(told.count_chars())]
        assert max(right for _, _, right, _ in boxes) <= page.get_width() - MARGIN
        assert min(bottom for _, bottom, _, _ in boxes) > FOOT
