"""What the package keeps beside its code."""

from __future__ import annotations

from site_builder.resources import read_words, templates


def test_only_what_makes_html_escapes_it() -> None:
    """One package's two environments are kept apart."""
    text = "{{ words }}"
    plain, html = (templates("site_builder.guide", escaped=e) for e in (False, True))
    assert plain.from_string(text).render(words="<甲>") == "<甲>"
    assert html.from_string(text).render(words="<甲>") == "&lt;甲&gt;"


def test_words_are_read_strictly() -> None:
    """`no` and `on` are words: an ordinary reader makes truths of them."""
    assert read_words("site_builder.guide") == read_words("site_builder.guide", "words.yml")
    assert read_words("site_builder.check", "texts", "phrases.yml")["false"] == "否"
