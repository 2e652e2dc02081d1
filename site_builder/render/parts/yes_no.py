"""The questions of 是 and 否 as one picture: a row a question, a dot a kind of unit, a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.aggregate.yes_no import yes_no_questions
from site_builder.export.demonstration import mark
from site_builder.render.environment import day, figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.yes_no import YesNoQuestion, YesShare
    from site_builder.contract import Field
    from site_builder.render.site import Site


_HEIGHTS = {"city": "0", "county": ".6em", "undertaker": "1.2em"}
"""Of the dots of each kind of unit, in a row of 2.2 em."""


@dataclass(frozen=True)
class GroupShare:
    """A kind of unit in one row; `kind` is empty of all units."""

    kind: str
    yes: int
    answered: int
    share: str
    """Written out (87.5%), or empty where it would say more than is known."""
    place: str
    """Where its dot stands (87.5%), or empty where there is none."""
    height: str
    """Of the dot in its row: those of one row never lie upon one another."""
    sentence: str
    """What can be said of it elsewhere, with its base and its day; empty if nobody answered."""
    id: str
    """Of the sentence on the page."""


@dataclass(frozen=True)
class YesNoRow:
    """A question; `title` is the form's, `address` leads to its own page."""

    number: str
    title: str
    address: str
    all: GroupShare
    groups: tuple[GroupShare | None, ...]
    """One a kind of the picture; None of a kind that is not asked."""

    @property
    def dots(self) -> tuple[GroupShare, ...]:
        """Those that have a place."""
        return tuple(group for group in self.groups if group and group.place)

    @property
    def sentences(self) -> tuple[GroupShare, ...]:
        """Whatever something can be said of."""
        return tuple(g for g in (self.all, *self.groups) if g and g.sentence)


@dataclass(frozen=True)
class YesNoPicture:
    """All rows, and the kinds of unit of their dots with what the schema calls them."""

    rows: tuple[YesNoRow, ...]
    kinds: tuple[tuple[str, str], ...]


def yes_no_picture(site: Site, year: int) -> YesNoPicture | None:
    """Return the picture of a round; None where nobody answered such a question."""
    asked = yes_no_questions(site.collection, site.contract, year)
    titles = site.contract.kind_titles()
    shown = {share.kind for question in asked for share in question.by_kind}
    kinds = {kind: title for kind, title in titles.items() if kind in shown}
    rows = tuple(_row(site, year, question, kinds) for question in asked)
    return YesNoPicture(rows, tuple(kinds.items())) if rows else None


def _row(site: Site, year: int, question: YesNoQuestion, titles: dict[str, str]) -> YesNoRow:
    field, id_ = question.field, table_id(question.field.pointer)

    def group(share: YesShare) -> GroupShare:
        percent = f"{share.percent}%" if share.percent is not None else ""
        return GroupShare(
            kind=share.kind,
            yes=share.yes,
            answered=share.answered,
            share=percent,
            place=percent if share.kind else "",
            height=_HEIGHTS.get(share.kind, ""),
            sentence=_sentence(site, year, field, share, titles) if share.answered else "",
            id=f"say-{id_}{'-' if share.kind else ''}{share.kind}",
        )

    by_kind = {share.kind: group(share) for share in question.by_kind}
    return YesNoRow(
        number=field.question or "",
        title=field.title,
        address=f"rounds/{year}/tables/{id_}/",
        all=group(question.all),
        groups=tuple(by_kind.get(kind) for kind in titles),
    )


def _sentence(site: Site, year: int, field: Field, share: YesShare, titles: dict[str, str]) -> str:
    w, count = words(), figure(share.answered)
    unsaid = w["yes_no_unsaid"].format(number=field.question)
    form = w["yes_no_units_of" if share.kind else "yes_no_units"]
    told = ""
    if share.percent is not None:
        told = w["yes_no_share"].format(share=f"{share.percent}%")
    elif share.is_behind:
        told = w["yes_no_behind"].format(expected=figure(share.expected))
    return w["yes_no_sentence"].format(
        mark=mark(site.collection.reference.settings),
        year=year,
        units=form.format(count=count, kind=titles.get(share.kind, "")),
        who=_who(share),
        said=field.schema.get("x-said", unsaid),
        share=told,
        day=day(site.today),
    )


def _who(share: YesShare) -> str:
    """How many of them: some, all of several, or none."""
    if share.yes and (share.yes < share.answered or share.answered == 1):
        return words()["yes_no_some"].format(yes=figure(share.yes))
    return words()["yes_no_every" if share.yes else "yes_no_none"]
