"""The home page: no figure without its unit and base, and none that is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from descending import METRO, after, copied, with_cases
from making import at, good, site, survey, with_surveys

from site_builder.render.pages.home import home_page

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def text(collection: Collection | None = None) -> str:
    return str(home_page(site(collection)).content)


def test_figures_with_unit_and_base() -> None:
    made = text()
    for part in ("30.5", "2021年，3家科协填报", "已填报的1个市共有3个", "12,000", "来自1个地区"):
        assert part in made


def test_figures_are_of_one_round() -> None:
    made = text()
    assert made.count('class="kp-figures') == 1
    assert "17,600" not in made
    assert "5,600</b>" not in made


def test_ways_in_by_need_and_audience_lead_to_lists_that_need_no_scripts() -> None:
    made = text()
    assert "按需要找" in made
    assert '<a href="cases/needs/venue/"><span>场馆</span> <small>1个' in made
    assert "建设和用好科普场馆和书屋。" in made
    assert "按服务人群找" in made
    assert '<a href="cases/audiences/youth/">' in made
    assert '<a href="map/">' in made


def test_a_need_or_an_audience_without_a_case_is_no_promise() -> None:
    assert any(need.title == "防骗" for need in good().reference.needs)
    assert "防骗" not in text()
    assert "产业工人" not in text()


def test_what_has_spread_is_told_with_places_and_copies() -> None:
    made = text(with_cases(copied(3)))
    assert "已经传开的做法" in made
    assert "1个地方照着做了2个案例" in made
    assert 'href="cases/?descent=copied"' in made


def test_where_nothing_spread_nothing_is_said_of_it() -> None:
    assert "已经传开" not in text()
    assert "已经传开" not in text(with_cases([METRO, after(METRO, "again", METRO, own=True)]))


def test_unknown_figures_are_left_out() -> None:
    made = text(with_surveys(survey("zhengzhou-dongfenglu-shequ")))
    assert "家科协填报" not in made
    assert "个市填报" not in made


def test_the_round_under_way_is_named() -> None:
    assert good().reference.rounds[2022].title in text()


def test_an_open_round_does_not_stand_for_the_year() -> None:
    # On the last day of 2021's deadline no round is closed: the newest is shown, without surveys.
    assert "家科协填报" not in text(at(good(), date(2022, 4, 10)))
    assert "家科协填报" in text(at(good(), date(2022, 4, 11)))


def test_a_fresh_repository() -> None:
    made = text(replace(good(), cases=(), surveys=(), reports=(), updates=()))
    assert "案例" in made
    assert "<article" not in made


def test_a_survey_without_a_question_leaves_its_figure_out() -> None:
    tables = tuple(t for t in site().tables[2021] if t.id != "funds-own-use")
    made = str(home_page(replace(site(), tables={2021: tables})).content)
    assert "家科协填报" not in made
    assert "已填报的1个市" in made
