"""What belongs to a new thing and is easily forgotten: its example, its page, its line in a list.

A rule without an example fails in `test_examples.py`, a keyword without an explanation in
`test_docs.py`, a room without a row in `test_architecture.py`, documentation that was not made
anew in `render/pages/test_guide.py`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
from browser.watched import PAGES
from making import site
from package_files import PACKAGE
from reporter.test_golden_reports import NAMES
from repository import project_contract

from site_builder.command.main import app
from site_builder.guide.pages import guide_pages
from site_builder.page import address
from site_builder.render import page_view
from site_builder.render.all_pages import all_pages
from site_builder.reporter.formats import FORMATS

if TYPE_CHECKING:
    from site_builder.render.site import Site

ROOT = Path(__file__).parent.parent
LEADS_ON = frozenset(("moved.md.j2",))
"""Pages that nobody sees, as they lead on at once; `render/pages/test_moved.py` looks at them."""
REVIEWS = ("markdown", "review")
"""Formats of which each sort of change has a golden file, in `tests/golden/reviews`."""


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def test_every_format_has_a_golden_file() -> None:
    assert set(FORMATS) - {*NAMES, *REVIEWS} == set(), "name its file in test_golden_reports.py"
    assert {*NAMES, *REVIEWS} - set(FORMATS) == set()


def test_every_format_is_documented() -> None:
    section = text_of("docs/maintaining.md").partition("## 检查结果的格式")[2].partition("\n## ")[0]
    missing = [name for name in FORMATS if f"`{name}`" not in section]
    assert missing == [], "say in docs/maintaining.md, 检查结果的格式, what it is for"


def test_every_command_has_its_line_in_the_readme() -> None:
    table = text_of("README.md").partition("## 命令")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `kepu ([^`]+)`", table.replace("\\|", "/"), re.MULTILINE)
    told = {row.split()[0]: set(re.split(r"[ /]", row)) for row in rows}
    assert sorted(told) == sorted(app.commands)
    for name, command in app.commands.items():
        if isinstance(command, click.Group):
            assert set(command.commands) <= told[name], name


@pytest.fixture
def pages_by_template(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Return the addresses of the pages that each template makes on the good site."""
    made: dict[str, list[str]] = {}
    render_page = page_view.render_page

    def noted(site: Site, path: str, template: str, *args: Any, **more: Any) -> Any:
        made.setdefault(template, []).append(address(path))
        return render_page(site, path, template, *args, **more)

    for module in list(sys.modules.values()):
        if vars(module).get("render_page") is render_page:
            monkeypatch.setattr(module, "render_page", noted)
    list(all_pages(site(guide=guide_pages(project_contract(), 2022))))
    assert made
    return made


def test_every_type_of_page_is_watched_in_a_browser(
    pages_by_template: dict[str, list[str]],
) -> None:
    watched = {path.partition("?")[0] for path in PAGES.values()}
    unseen = {
        kind: paths[0] for kind, paths in pages_by_template.items() if watched.isdisjoint(paths)
    }
    assert unseen == {}, "add one of its pages to tests/browser/watched.py"


def test_every_template_of_a_page_makes_pages(pages_by_template: dict[str, list[str]]) -> None:
    folder = PACKAGE / "render" / "templates"
    there = {path.name for path in folder.glob("*.md.j2")} - {"frame.md.j2"}
    assert there - set(pages_by_template) == LEADS_ON, "add its pages to render/all_pages.py"
