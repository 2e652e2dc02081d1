"""Running mkdocs: its warnings come back, its refusals are ours, and it advertises nothing."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.write.html import HtmlError, write_html

ROOT = Path(__file__).parents[2]


def tree(tmp_path: Path, text: str, more: str = "") -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "index.md").write_text(text, encoding="utf-8")
    configuration = tmp_path / "mkdocs.yml"
    configuration.write_text(
        f"site_name: 科普\ndocs_dir: pages\nplugins: []\n{more}", encoding="utf-8"
    )
    return configuration


def test_a_site_without_warnings(tmp_path: Path) -> None:
    assert write_html(tree(tmp_path, "# 瀍河\n"), tmp_path / "site") == []
    assert "瀍河" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_warnings_come_back(tmp_path: Path) -> None:
    handlers = list(logging.getLogger("mkdocs").handlers)
    warnings = write_html(tree(tmp_path, "[无](nothing.md)\n"), tmp_path / "site")
    assert len(warnings) == 1
    assert "nothing.md" in warnings[0]
    assert logging.getLogger("mkdocs").handlers == handlers


def test_a_broken_configuration(tmp_path: Path) -> None:
    with pytest.raises(HtmlError):
        write_html(tree(tmp_path, "", "theme: nothing-of-the-kind\n"), tmp_path / "site")
    with pytest.raises(HtmlError):
        write_html(tmp_path / "absent.yml", tmp_path / "site")


def test_nothing_is_printed(tmp_path: Path) -> None:
    """Material tells whoever starts mkdocs about its future, on standard error."""
    configuration = tree(tmp_path, "# 一\n", "theme: material\n")
    program = (
        "import sys; sys.argv = ['mkdocs']; from pathlib import Path;"
        "from site_builder.write.html import write_html;"
        f"write_html(Path({str(configuration)!r}), Path({str(tmp_path / 'site')!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True
    )
    assert (done.stdout, done.stderr) == (b"", b"")
