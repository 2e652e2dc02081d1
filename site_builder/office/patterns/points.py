"""Points: what a case says can be copied, and how the paragraphs of its practice begin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from site_builder.prose.parsed import parse_prose
from site_builder.prose.visible import inline_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from site_builder.model.prose import Case

_ENDS = "。！？\n"
_BARE = "：:。 "
_MARKS = "。！？：；，"


@dataclass(frozen=True)
class PracticePoint:
    """One point of one case: its short form, and the sentence that follows it, if there is one."""

    case: Case
    lead: str
    detail: str = ""
    """The first sentence behind the lead; of what the case itself lists as points none."""

    @property
    def text(self) -> str:
        """The whole, as it is printed."""
        parted = not self.detail or self.lead[-1:] in _MARKS
        return f"{self.lead}{'' if parted else '：'}{self.detail}"


def points(case: Case, practice: str) -> tuple[PracticePoint, ...]:
    """Return a case's points; `practice` is the heading of the section that tells what was done."""
    listed = [PracticePoint(case, text.strip()) for text in case.replicable]
    told = [
        PracticePoint(case, lead, detail)
        for section in case.sections
        if section.heading == practice
        for lead, detail in _leads(parse_prose(section.text).tokens)
    ]
    return (*listed, *told)


def _leads(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Yield what is set in bold before a paragraph, or as a heading above it, and what follows."""
    above = ""
    for opening, token in pairwise(tokens):
        if token.type != "inline":
            continue
        lead, rest = _parted(token.children or ())
        if opening.type == "heading_open" or (lead and not rest.strip(_BARE)):
            if above:
                yield above, ""
            above = lead if opening.type != "heading_open" else inline_text(token.children or ())
        elif lead or above:
            if lead and above:
                yield above, ""
            yield (lead or above), first_sentence(rest if lead else lead + rest)
            above = ""
    if above:
        yield above, ""


def _parted(tokens: Iterable[Token]) -> tuple[str, str]:
    """Part a paragraph into the bold text with which it begins, if it does, and the rest."""
    inline = [t for t in tokens if t.type != "text" or t.content]
    if not inline or inline[0].type != "strong_open":
        return "", inline_text(inline)
    end = next((n for n, t in enumerate(inline) if t.type == "strong_close"), len(inline))
    return inline_text(inline[:end]), inline_text(inline[end:])


def first_sentence(text: str) -> str:
    """Return a text up to the end of its first sentence, its mark included."""
    end = min((place for mark in _ENDS if (place := text.find(mark)) >= 0), default=len(text))
    return text[: end + 1].strip()
