"""Questions of 是 and 否 side by side: shares of those that answered, in their order, or counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from aggregate.test_questions import changed
from hypothesis import given, settings
from hypothesis import strategies as st
from making import good, survey, unit, with_surveys
from repository import project_contract

from site_builder.aggregate.percent import is_telling
from site_builder.aggregate.questions import question_tables
from site_builder.aggregate.yes_no import YesNoQuestion, yes_no_questions

KINDS = ("city", "county", "undertaker")
ASKED = ("decision__investigated", "decision__targets_set", "management__guided")
ANSWERS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.tuples(*[st.sampled_from([True, False, None])] * 3)),
    max_size=40,
)


Answers = list[tuple[str, tuple[bool | None, ...]]]
"""Kind of a unit, and what it says to each of the questions."""


def told(answers: Answers) -> tuple[YesNoQuestion, ...]:
    surveys = []
    for number, (kind, given_) in enumerate(answers):
        who = unit(f"u{number}", kind, "410100", "zhengzhou")
        said: dict[str, Any] = {k: a for k, a in zip(ASKED, given_, strict=True) if a is not None}
        surveys.append(survey(who, **said))
    collection = with_surveys(*surveys)
    rounds = {2021: replace(collection.reference.rounds[2021], waivers=())}
    reference = replace(collection.reference, rounds=rounds)
    return yes_no_questions(replace(collection, reference=reference), project_contract(), 2021)


@settings(max_examples=40)
@given(ANSWERS)
def test_the_laws_of_the_picture(answers: Answers) -> None:
    found = told(answers)
    shares = [question.all.percent for question in found]
    first = [share for share in shares if share is not None]
    assert shares == first + [None] * (len(shares) - len(first))
    assert first == sorted(first, reverse=True)
    for question in found:
        key = ASKED.index(question.field.pointer.strip("/").replace("/", "__"))
        given_ = [said[key] for _, said in answers if said[key] is not None]
        assert (question.all.yes, question.all.answered) == (given_.count(True), len(given_))
        assert sum(s.answered for s in question.by_kind) == question.all.answered
        assert sum(s.yes for s in question.by_kind) == question.all.yes
        for share in (question.all, *question.by_kind):
            assert share.answered <= share.expected
            assert (share.percent is None) is not is_telling(share.answered, share.expected)


def test_a_share_of_many_and_none_of_less_than_half() -> None:
    twelve: Answers = [("county", (number != 0, None, None)) for number in range(12)]
    (question,) = told(twelve)
    county = next(s for s in question.by_kind if s.kind == "county")
    assert county.percent == Decimal("91.7")
    silent: Answers = [("county", (None, None, None)) for _ in range(13)]
    (question,) = told(twelve + silent)
    county = next(s for s in question.by_kind if s.kind == "county")
    assert (county.answered, county.percent, county.is_behind) == (12, None, True)


def test_what_is_public_in_total_alone_is_not_split() -> None:
    contract = changed("/decision/investigated", **{"x-publish": "aggregate"})
    surveys = with_surveys(survey("zhengzhou-kexie", decision__investigated=True))
    (question,) = yes_no_questions(surveys, contract, 2021)
    assert question.by_kind == ()
    contract = changed("/decision/investigated", **{"x-publish": "internal"})
    assert yes_no_questions(surveys, contract, 2021) == ()


def test_they_are_those_of_the_tables() -> None:
    tables = {t.id: t for t in question_tables(good(), project_contract(), 2021)}
    for question in yes_no_questions(good(), project_contract(), 2021):
        table = tables[question.field.pointer.strip("/").replace("/", "-").replace("_", "-")]
        assert (question.all.answered, question.all.yes) == table.total[1:3]
        assert table.expected == question.all.expected
