"""The progress board: deadlines, figures by area, and who is missing by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from making import at, good, site, survey, with_surveys

from site_builder.model.ledger import Entry
from site_builder.render.pages.board import board_pages, received

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def board(collection: Collection | None = None, year: int = 2021) -> str:
    pages = {p.path: str(p.content) for p in board_pages(site(collection or good()))}
    return pages[f"rounds/{year}/progress/index.md"]


def lacking(text: str) -> str:
    start = text.index('id="lacking"')
    return text[start : text.index("</section>", start)]


def test_a_board_for_every_round() -> None:
    assert [p.path for p in board_pages(site())] == [
        "rounds/2022/progress/index.md",
        "rounds/2021/progress/index.md",
    ]


def test_what_has_come_against_what_is_due() -> None:
    made = received(site(), 2021)
    assert made.finding == "应报调查表5家，已收4家，占80.0%。"
    assert [(b.label, b.value, b.share) for b in made.bars] == [
        ("调查表（5家）", 4, "80.0%"),
        ("总结报告（2份）", 1, "50.0%"),
        ("典型案例（4个）", 1, "25.0%"),
    ]  # fmt: skip


def test_nothing_due() -> None:
    rounds = {
        y: replace(r, expected_kinds=(), expected_units=())
        for y, r in good().reference.rounds.items()
    }
    collection = replace(good(), reference=replace(good().reference, rounds=rounds))
    assert received(site(collection), 2021).finding == "本年度没有规定应报单位。"


def test_each_deadline_is_a_date_that_stands_without_scripts() -> None:
    text = board()
    assert text.count('<time datetime="2022-04-10">2022年4月10日</time>') == 3
    assert (
        '<span class="kp-days" data-deadline="2022-04-10" data-today="2022-10-20"></span>' in text
    )


def test_who_is_missing_is_named_and_leads_to_its_page() -> None:
    few = with_surveys(survey("zhengzhou-kexie"))
    text = lacking(board(few))
    assert '<a href="../zhengzhou/#unit-zhengzhou-erqi-kexie">二七区科学技术协会</a>' in text
    assert "调查表缺报" in text
    assert "总结报告缺报" not in text.replace("总结报告缺报</span> 郑州", "")
    assert "典型案例还差1个" in text
    assert "洛阳市科学技术协会" not in text  # excused


def test_before_the_last_day_is_over_nothing_is_missing() -> None:
    text = board(at(with_surveys(survey("zhengzhou-kexie")), date(2022, 4, 10)))
    assert "报送还没有截止" in text
    assert "调查表待报" in text
    assert "缺报" not in lacking(text)
    assert "kp-state--missing" not in text


def test_what_was_sent_back_is_listed() -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    entry = Entry(path, date(2022, 4, 1), "returned")
    text = board(replace(good(), ledger={path: entry}))
    assert "调查表退回" in lacking(text)


def test_how_far_files_have_got_is_counted_in_words_and_why_is_not_told() -> None:
    report = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
    case = "cases/2021/zhengzhou/metro-bookroom/index.md"
    entries = (
        Entry(report, date(2022, 4, 1), "returned", "第二部分没有写数字", date(2022, 4, 2)),
        Entry(case, date(2022, 4, 1), "corrected", "人数更正", date(2022, 5, 2)),
    )
    text = board(replace(good(), ledger={e.path: e for e in entries}))
    start = text.index('id="handled"')
    part = text[start : text.index("</section>", start)]
    rows = {
        row.partition("<")[0]: [cell.partition("<")[0] for cell in row.split('（件）">')[1:]]
        for row in part.split('<th scope="row">')[1:]
    }
    assert rows == {
        "调查表": ["0", "0", "0", "0", "0", "0", "4"],
        "典型案例": ["0", "0", "0", "0", "1", "0", "0"],
        "总结报告": ["0", "1", "0", "0", "0", "0", "0"],
    }
    assert "第二部分没有写数字" not in text
    assert "人数更正" not in text


def test_without_a_ledger_or_files_nothing_is_counted() -> None:
    empty = replace(good(), surveys=(), cases=(), reports=(), updates=(), ledger={})
    assert 'id="handled"' not in board(empty)


def test_waivers_have_a_reason_and_an_end() -> None:
    text = board()
    assert "洛阳市科学技术协会调查表、总结报告免报：受汛情影响" in text
    assert "2022年12月31日失效" in text


def test_the_grid_shows_shares_and_the_table_the_rest() -> None:
    text = board()
    assert "（示意）" in text
    assert "郑州市<small>100%</small>" in text
    assert '<a href="../zhengzhou/#progress">郑州市</a>' in text
    assert 'href="../../../data/2021/progress.csv"' in text
