"""The last section: the problems that units name, by what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.report.blocks import DraftHeading, Part, paragraph
from site_builder.office.report.overall import to_check, to_write
from site_builder.office.report.problems import ProblemGroup, problem_groups
from site_builder.office.report.sources import FigureSource
from site_builder.office.report.words import listed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Field
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope

POINTER = "/problems"
_MOST_WORDS = 4


def suggestions(scope: ReportScope, heading: str) -> Iterator[Block]:
    """Yield the blocks of 问题建议; nothing where the round does not ask for them."""
    field = scope.fields.get(POINTER)
    if field is None:
        return
    yield DraftHeading(1, heading, note=say("problems_note"))
    groups = problem_groups(scope.surveys, POINTER)
    if not groups:
        yield to_check("problems_none", title=field.title)
        return
    answered = sum(1 for s in scope.surveys if s.answer(POINTER))
    source = _source(field, answered, len(scope.surveys))
    yield paragraph(
        Part(
            say(
                "problems",
                title=field.title,
                answered=answered,
                count=sum(len(g.sentences) for g in groups),
                groups=len(groups),
            ),
            source,
        )
    )
    for group in groups:
        title = Part(say("problem_title", title=group.title), is_strong=True)
        yield paragraph(title, Part(_group(group), source))
    yield to_write("problems_gap")


def _source(field: Field, answered: int, sent: int) -> FigureSource:
    """The answers are internal: no page of the site has them."""
    base = say("problems_base", answered=answered, sent=sent)
    return FigureSource(field.label, base, say("problems_address"))


def _group(group: ProblemGroup) -> str:
    most = [say("problem_word", word=word, count=n) for word, n in group.most_told(_MOST_WORDS)]
    return say(
        "problem_group", count=len(group.sentences), units=group.units,
        words=say("problem_words", words=listed(most)) if most else "",
    )  # fmt: skip
