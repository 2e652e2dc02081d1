"""A staged tree holds the chosen files, and of the navigation nothing but titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.write.html import HtmlError
from site_builder.write.partial_tree import frame, stage

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = """\
site_name: 科普
docs_dir: pages
plugins: []
nav: [index.md, {案例库: [cases/index.md, {别处: "https://example.org/"}]}, absent.md]
"""
HOME = "---\ntitle: 首页\n---\n\n正文\n"
LIBRARY = "正文\n# 案例库\n正文\n"


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    pages = {"index.md": HOME, "cases/index.md": LIBRARY, "cases/a.md": "# 甲\n\n正文\n"}
    for path, text in pages.items():
        (tmp_path / "pages" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / path).write_text(text, encoding="utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("{{ page.content }}", encoding="utf-8")
    file = tmp_path / "mkdocs.yml"
    file.write_text(CONFIGURATION, encoding="utf-8")
    return file


def test_what_is_staged(configuration: Path, tmp_path: Path) -> None:
    target = tmp_path / "part"
    (target / "left").mkdir(parents=True)
    stage(configuration, tmp_path / "pages", ["cases/a.md"], target)
    found = {
        p.relative_to(target).as_posix(): p.read_text(encoding="utf-8")
        for p in target.rglob("*")
        if p.is_file()
    }
    assert found == {
        "index.md": "---\ntitle: 首页\n---\n",
        "cases/index.md": "# 案例库\n",
        "cases/a.md": "# 甲\n\n正文\n",
    }
    stage(configuration, tmp_path / "pages", ["cases/index.md"], target)
    assert (target / "cases" / "index.md").read_text(encoding="utf-8") == LIBRARY


@pytest.mark.parametrize(
    ("path", "text", "differs"),
    [
        ("pages/cases/a.md", "# 乙\n", False),
        ("pages/index.md", HOME.replace("正文", "改了"), False),
        ("pages/index.md", HOME.replace("首页", "开头"), True),
        ("theme/main.html", "{{ page.title }}", True),
        ("theme/new.html", "", True),
        ("mkdocs.yml", CONFIGURATION.replace("科普", "案例"), True),
    ],
)
def test_the_frame_is_what_all_pages_share(
    configuration: Path, tmp_path: Path, path: str, text: str, *, differs: bool
) -> None:
    before = frame(configuration, tmp_path / "pages", tmp_path / "theme")
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert (frame(configuration, tmp_path / "pages", tmp_path / "theme") != before) is differs


def test_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(HtmlError):
        frame(tmp_path / "mkdocs.yml", tmp_path, tmp_path)
