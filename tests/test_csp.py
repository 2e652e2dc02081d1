"""No page needs more than the policy on it allows: nothing inline, nothing from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

from html_page import Element, pages

DATA = {"application/json", "application/ld+json"}
"""Types of scripts that browsers do not run."""
_RUNS = re.compile(r"\s*(javascript|vbscript|data):", re.IGNORECASE)


def _policy(elements: tuple[Element, ...]) -> dict[str, str]:
    found = [
        e.attributes["content"]
        for e in elements
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(found) == 1
    parts = (part.split(maxsplit=1) for part in found[0].split(";"))
    return {name: rest[0] if rest else "" for name, *rest in parts}


def test_the_policy_stands_first_on_every_page(good_site: Path) -> None:
    found = pages(good_site)
    assert len(found) > 50
    for name, elements in found.items():
        tags = [e.tag for e in elements]
        first = elements[tags.index("head") + 1]
        assert first.attributes.get("http-equiv") == "Content-Security-Policy", name


def test_the_policy_is_strict(good_site: Path) -> None:
    policy = _policy(pages(good_site)["index.html"])
    assert policy.pop("default-src") == "'none'"
    assert policy.pop("base-uri") == "'none'"
    assert policy.pop("img-src") == "'self' data:"
    assert set(policy) >= {"script-src", "style-src", "connect-src", "form-action"}
    assert set(policy.values()) == {"'self'"}


def test_nothing_is_inline(good_site: Path) -> None:
    for name, elements in pages(good_site).items():
        for e in elements:
            where = f"{name}:{e.line} <{e.tag}>"
            if e.tag == "script" and e.attributes.get("type") not in DATA:
                assert e.attributes.get("src"), where
                assert not e.text, where
            assert e.tag not in {"style", "base", "iframe", "object", "embed"}, where
            assert "style" not in e.attributes, where
            assert not [key for key in e.attributes if key.startswith("on")], where
            urls = [e.attributes.get(key, "") for key in ("href", "src", "action", "formaction")]
            assert not [u for u in urls if _RUNS.match(u)], where


def test_no_script_of_ours_makes_code_or_markup_of_text(good_site: Path) -> None:
    forbidden = re.compile(
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
        r"|setAttribute\(\s*[\"'](?:style|on)|createContextualFragment|setHTMLUnsafe"
    )
    scripts = sorted((good_site / "assets").glob("*.js"))
    assert scripts
    for path in scripts:
        assert not forbidden.search(path.read_text(encoding="utf-8")), path.name


def test_the_themes_own_search_does_not_run(good_site: Path) -> None:
    for name, elements in pages(good_site).items():
        search = [e for e in elements if e.attributes.get("data-md-component") == "search"]
        assert search == [], name


def test_the_documents_give_the_same_policy_for_a_server(good_site: Path) -> None:
    text = (Path(__file__).parent.parent / "docs" / "maintaining.md").read_text("utf-8")
    line = re.search(r"^Content-Security-Policy: (.*)$", text, re.MULTILINE)
    assert line
    page = pages(good_site)["index.html"]
    written = next(e.attributes.get("content", "") for e in page if e.tag == "meta")
    assert line[1] == f"{written}; frame-ancestors 'none'"
