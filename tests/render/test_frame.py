"""A page's frame, as its front matter says it."""

from __future__ import annotations

import json

from making import site

from site_builder.read import strict_yaml
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page


def framed(frame: Frame) -> str:
    """Return a page of a frame alone."""
    text = render_page(site(), "search/index.md", "frame.md.j2", frame).content
    assert isinstance(text, str)
    return text


def front_matter(text: str) -> dict[str, str]:
    value: dict[str, str] = strict_yaml.parse(text.split("---\n")[1]).value
    return value


def test_front_matter_cannot_be_steered() -> None:
    title = 'a"\ntemplate: x\n---\n<img src=x onerror=alert(1)> & “科普”'
    value = front_matter(framed(Frame(title, description=title)))
    assert set(value) == {"title", "description", "hide"}
    assert "<" not in value["title"] + value["description"]  # the theme prints it as it is
    assert value["title"].endswith("&amp; “科普”")


def test_scripts_and_columns() -> None:
    text = framed(Frame("检索", has_contents=True, script="library"))
    assert "hide: [navigation]\n" in text
    assert "script: library\n" in text


def test_titles_are_json() -> None:
    text = framed(Frame("瀍"))
    assert text.splitlines()[1] == f"title: {json.dumps('瀍', ensure_ascii=False)}"
