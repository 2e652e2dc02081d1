"""The wording of every problem, apart from the logic that finds it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.problem import Severity
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

RULE_FILES = ("file", "body", "survey", "prose", "collection", "exceptions", "change", "schema")


@dataclass(frozen=True)
class Text:
    """What is said of one code: on the spot (message, remedy) and on its page (the rest)."""

    code: str
    title: str
    severity: Severity
    message: str
    remedy: str
    why: str
    wrong: str = ""
    right: str = ""
    advice: str = ""
    """For the page: what to do in general, where the remedy names something of the place."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    remedies: Mapping[str, str] = field(default_factory=dict)
    """By reason, where it takes another remedy."""
    excusable: bool = False
    """Whether the province can let the error pass (`schema/exceptions.yml`)."""
    occasional: bool = False
    """Whether it depends on the change at hand, so that its absence says nothing."""
    aftermath: bool = False
    """Whether what is right elsewhere may bring it about: no other file's author answers for it."""
    private: bool = False
    """Whether it is about somebody's data: its line is not repeated, nor any other of the file."""
    fault: str = ""
    """What it is called in `keywords.yml`, where the schema itself finds it: range, length …"""
    family: str = ""
    """Whose code it is then: of the survey, the case, the reports or the configuration."""


def read_texts(name: str) -> dict[str, Any]:
    """Parse one file of `texts/`."""
    return read_words("site_builder.check", "texts", f"{name}.yml")


@cache
def catalogue() -> dict[str, Text]:
    """Return the text of every code, sorted by code."""
    texts: dict[str, Text] = {}
    for name in RULE_FILES:
        for code, entry in read_texts(name).items():
            texts[code] = _text(code, entry)
    for fault, entry in read_texts("keywords").items():
        for family, code in entry["codes"].items():
            own = {"fault": fault, "family": family, **entry["families"][family]}
            texts[code] = _text(code, entry | own)
    return dict(sorted(texts.items()))


@cache
def file_texts() -> dict[str, Text]:
    """Return the texts for a file as a file, for which no other text need be in order."""
    return {code: _text(code, entry) for code, entry in read_texts("file").items()}


@cache
def keyword_codes(family: str) -> dict[str, str]:
    """Return the codes of a family of files by the fault that the schema finds."""
    return {t.fault: code for code, t in catalogue().items() if t.family == family}


@cache
def private_codes() -> frozenset[str]:
    """Return the codes of what nobody repeats who tells of it."""
    return frozenset(code for code, text in catalogue().items() if text.private)


@cache
def phrases() -> dict[str, Any]:
    """Return the words for types, limits and ways to fill in."""
    return read_texts("phrases")


def _text(code: str, entry: dict[str, Any]) -> Text:
    severity = Severity(entry.get("severity", Severity.ERROR))
    return Text(
        code=code,
        severity=severity,
        **{k: v for k, v in entry.items() if k not in {"severity", "codes", "families"}},
    )
