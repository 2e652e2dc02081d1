"""Questions as pages show them."""

from __future__ import annotations

from making import site

from site_builder.render.parts.question_views import in_sections, question_views


def test_every_table_has_a_view_with_a_stable_address() -> None:
    views = question_views(site(), 2021)
    tables = [t for t in site().tables[2021] if t.id != "progress"]
    assert [v.table for v in views] == tables
    assert views[0].address == "rounds/2021/tables/institution-policy-issued/"
    assert (views[0].number, views[0].section) == ("1", "一、制度建设")


def test_questions_stand_below_the_forms_headings() -> None:
    views = question_views(site(), 2021)
    sections = in_sections(views)
    assert [s.title for s in sections][:2] == ["一、制度建设", "二、项目决策"]
    assert sum((s.questions for s in sections), ()) == views


def test_no_surveys_no_views() -> None:
    assert question_views(site(), 2022) == ()
