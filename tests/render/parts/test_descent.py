"""What a case's page says of its descent: bounded, with figures and their base."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from descending import METRO, VAN, after, copied, line, with_cases
from making import good, site

from site_builder.aggregate.public_descent import LINE
from site_builder.model.ledger import Entry, Stage
from site_builder.render.pages.case import case_page
from site_builder.render.parts.descent import COMPARED, LISTED, case_descent, descent_facts


def test_a_case_without_descent_says_how_to_write_the_next() -> None:
    made = case_descent(site(), METRO)
    assert (made.line, made.compared, made.is_copy) == ((), (), False)
    assert made.lines_to_paste.startswith(f"adapted_from:\n  case: {METRO.id}\n  changed: ")


def test_a_line_is_told_from_the_earliest_on_and_is_bounded() -> None:
    cases = line(LINE + 3)
    made = case_descent(site(with_cases(cases)), cases[-1])
    assert [step.case for step in made.line] == cases[-LINE - 1 :]
    assert made.before == 2
    assert made.line[0].changed == ""
    assert made.line[-1].changed == f"n{LINE + 2}改了人数"


def test_copies_stand_beside_the_case_with_their_figures() -> None:
    cases = copied(3)
    made = case_descent(site(with_cases(cases)), METRO)
    assert made.title == "别处照着做过"
    assert made.sentence == "2个案例写明照着本案例做，本单位接着做1个"
    this, first, *_, own = made.compared
    assert this.is_this
    assert this.figures[0] == "12.5 万元"
    assert "12.5" in this.figures[-1]
    assert "12,000" in this.figures[-1]
    assert first.step.case is cases[1]
    assert first.changed == "c0改了人数"
    assert own.step.own


def test_many_copies_are_bounded() -> None:
    cases = copied(COMPARED + LISTED + 50)
    made = case_descent(site(with_cases(cases)), METRO)
    assert (len(made.compared), len(made.more), made.unlisted) == (COMPARED + 1, LISTED, 50)
    text = str(case_page(site(with_cases(cases)), METRO).content)
    assert f"还有{LISTED + 50}个" in text
    assert len(text.encode()) < 100_000


def test_evidence_is_the_result_where_there_is_any() -> None:
    row = {"measure": "每场居民", "before": "15人", "after": "42人", "counted": "签到平均"}
    copy = after(VAN, "copy", METRO)
    copy = replace(copy, values={**copy.values, "evidence": [row]})
    made = case_descent(site(with_cases([METRO, copy])), METRO)
    assert [c.result for c in made.compared] == [
        "没有写前后对比",
        "每场居民：15人 → 42人（签到平均）",
    ]


def test_an_own_copy_alone_is_not_elsewhere() -> None:
    cases = [METRO, after(VAN, "again", METRO, own=True)]
    assert case_descent(site(with_cases(cases)), METRO).title == "本单位接着做过"


def test_a_withdrawn_origin_is_told_without_its_title() -> None:
    gone = after(METRO, "gone", None)
    copy = after(VAN, "copy", gone)
    day = date(2022, 6, 15)
    ledger = {gone.path: Entry(gone.path, day, Stage.WITHDRAWN)}
    made = replace(with_cases([copy]), ledger=ledger)
    assert case_descent(site(made), copy).withdrawn == gone.address
    text = str(case_page(site(made), copy).content)
    assert "已由报送单位" in text
    assert gone.title not in text
    assert not case_descent(site(with_cases([copy])), copy).is_copy


def test_a_form_that_keeps_it_internal_tells_nothing() -> None:
    cases = copied(2)
    made = site(with_cases(cases))
    fields = made.contract.fields("case", 2022)
    before = fields["/adapted_from"]
    fields["/adapted_from"] = replace(before, schema={**before.schema, "x-publish": "internal"})
    try:
        assert case_descent(made, METRO).sentence == "本单位接着做1个"
    finally:
        fields["/adapted_from"] = before


def test_plain_text_says_it_too() -> None:
    cases = line(3)
    told = descent_facts(site(with_cases(cases)), cases[1])
    assert told == [
        ("从哪里学来", "“案例n0”（郑州市科学技术协会）"),
        ("别处照着做过", "1个案例写明照着本案例做"),
    ]
    assert descent_facts(site(good()), METRO) == []
