"""Every code has a page, made of what the checker says."""

from __future__ import annotations

import re

from repository import project_contract

from site_builder.check.catalogue import catalogue
from site_builder.guide.pages import guide_pages


def test_every_code_has_a_meaningful_page() -> None:
    pages = guide_pages(project_contract(), 2022)
    for code, text in catalogue().items():
        page = pages[f"rules/{code}.md"]
        assert page.startswith(f"# {code} {text.title}\n")
        assert f"[{code}]({code}.md)" in pages["rules/README.md"]
        assert not re.search(r"\{[a-z_]+\}", page.partition("## 例子")[0]), code
        assert "## 例子" in page
