"""What a touched document can be compared with."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from doubting import CASE, NEXT, SURVEY, case, change_case, subject_of, survey

if TYPE_CHECKING:
    from repository import Repository


def test_figures_of_nothing_say_nothing(repository: Repository) -> None:
    subject, _ = subject_of(change_case(repository, case("0", "5")), CASE)
    assert [f.pattern for f in subject.figures] == ["/people_served"]


def test_peers_are_the_others_of_kind_and_round(repository: Repository) -> None:
    subject, company = subject_of(change_case(repository, case("99"), others=3), CASE)
    money = next(f for f in subject.figures if f.unit == "万元")
    # Besides the three there is the good repository's own case of that round.
    assert sorted(company.peers(subject, money, 2021)) == [10, 11, 12, Decimal("12.5")]


def test_sums_are_compared_with_sums(repository: Repository) -> None:
    other = survey(repository).replace("round: 2022", "round: 2021")
    repository.write(SURVEY, other)
    subject, company = subject_of(change_case(repository, case()), SURVEY)
    total = next(f for f in subject.figures if f.is_sum)
    assert company.peers(subject, total, 2021) == ()
    assert total.value == 10


def test_the_round_before_may_stand_in(repository: Repository) -> None:
    repository.write(NEXT, survey(repository))
    subject, company = subject_of(change_case(repository, case()), NEXT)
    assert company.years(subject) == (2022, 2021)
    total = next(f for f in subject.figures if f.is_sum)
    assert company.peers(subject, total, 2022) == ()
    assert company.peers(subject, total, 2021) == (Decimal(10),)
    assert [s.document.path for s in company.others(subject, 2021)] == [SURVEY]
    first = company.subjects[SURVEY]
    assert company.years(first) == (2021,)


def test_last_is_the_units_survey_of_an_earlier_round(repository: Repository) -> None:
    repository.write(NEXT, survey(repository))
    comparison = change_case(repository, case())
    subject, company = subject_of(comparison, NEXT)
    last = company.last(subject)
    assert last
    assert last.document.path == SURVEY
    assert company.last(last) is None
    assert company.last(company.subjects[CASE]) is None


def test_units_that_are_not_known_are_passed_over(repository: Repository) -> None:
    comparison = change_case(repository, case().replace("zhengzhou-erqi-kexie", "nobody"))
    collection = comparison.after.checked.collection
    assert collection
    assert CASE in comparison.after.documents
    _, company = subject_of(comparison, SURVEY)
    assert CASE not in company.subjects


def test_places_are_named(repository: Repository) -> None:
    subject, _ = subject_of(change_case(repository, case()), CASE)
    assert subject.label("") == ""
    assert subject.label("/people_served") == "“受益人次”"
