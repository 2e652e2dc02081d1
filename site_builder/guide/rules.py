"""A page for every code, from the same text that the checker speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue, phrases
from site_builder.guide.words import words
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.check.wording.catalogue import Text
    from site_builder.guide.form_lines import FormLine


def rule_page(text: Text, lines: tuple[FormLine, ...] = ()) -> str:
    """Return the Markdown page of one code; `lines` are those of the forms that add to it."""
    template = templates("site_builder.guide").get_template("rule.md.j2")
    return template.render(
        rule=text,
        severity=words()["severity"][text.severity],
        form=text.family,
        why=_as_markdown(text.why),
        remedy=_as_markdown(text.advice or text.remedy.format()),
        lines=lines,
        reasons=_plain(text.reasons),
        remedies=_plain(text.remedies),
    )


def _plain(sentences: Mapping[str, str]) -> list[str]:
    """Return those that say the same in every place."""
    plain = (sentence for sentence in sentences.values() if sentence and "{" not in sentence)
    return [_as_markdown(sentence) for sentence in plain]


def _as_markdown(words: str) -> str:
    """Return words that a page shows as they are: the signs of Markdown and HTML are but named."""
    return words.replace("<", "&lt;").replace("*", r"\*")


def rule_index() -> str:
    """Return the Markdown list of all codes."""
    groups = {
        title: [t for code, t in catalogue().items() if code.startswith(letter)]
        for letter, title in words()["groups"].items()
    }
    template = templates("site_builder.guide").get_template("rules.md.j2")
    return template.render(groups=groups, severity=phrases()["severity"])
