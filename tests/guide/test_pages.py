"""The guide as pages of the site."""

from __future__ import annotations

from making import site

from site_builder.render.pages.guide import guide_site_pages

GUIDE = {
    "rules/README.md": "<!-- generated -->\n# 规则\n\n| 代码 |\n|---|\n| [金额](S131.md) |\n",
    "rules/S131.md": "# S131 金额应大于0\n\n写法：`amount_wan: 12.5`\n",
    "bare.md": "没有标题",
}


def test_pages_keep_their_text() -> None:
    pages = {p.path: str(p.content) for p in guide_site_pages(site(guide=GUIDE))}
    assert set(pages) == {"guide/index.md", *(f"guide/{path}" for path in GUIDE)}
    assert pages["guide/rules/S131.md"].rstrip().endswith(f"\n\n{GUIDE['rules/S131.md'].rstrip()}")
