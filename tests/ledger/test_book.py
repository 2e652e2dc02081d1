"""A ledger's text with entries changed: all else stays to the byte, or nothing is made of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import good

from site_builder.editing.manuscript import Manuscript
from site_builder.editing.refusal import UnusualError
from site_builder.ledger.book import entered, rows
from site_builder.ledger.subjects import order_of
from site_builder.model.ledger import Entry, Stage, build_ledger
from site_builder.read.paths.layout import locate

LEDGER = "submissions/2021/ledger.yml"
DAY = date(2022, 4, 8)
CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
COUNTY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
HENAN = "submissions/2021/henan/henan-kexie/survey.yml"
LUOYANG = "submissions/2021/luoyang/luoyang-kexie/survey.yml"
TEXT = f"""\
# 台账
entries:
  # 市级
  - path: {CITY}  # 先到的
    received: "2022-03-21"
    state: 'received'   # 待核

    by: henan-kexie
    note: 'it''s “好”'

  # 报告
  -   path: {REPORT}
      received: 2022-03-21
      state: accepted

# 完
"""


def book(text: str) -> Manuscript:
    place = locate(LEDGER)
    assert place
    return Manuscript.read(LEDGER, place, text.encode())


def entries(ledger: Manuscript) -> dict[str, Entry]:
    return {e.path: e for e in build_ledger({"entries": rows(ledger.document)})}


def put(text: str, *entries: Entry) -> str:
    return entered(book(text), entries, order_of(good().reference)).source.data.decode()


def paths(text: str) -> list[str]:
    return [row["path"] for row in rows(book(text).document)]


def test_what_does_not_change_stays_as_it_was_written() -> None:
    entry = Entry(CITY, date(2022, 3, 21), Stage.CHECKED, "it's “好”", DAY, "zhengzhou-kexie")
    old = "    state: 'received'   # 待核\n\n    by: henan-kexie\n"
    new = "    state: checked   # 待核\n    since: 2022-04-08\n\n    by: zhengzhou-kexie\n"
    assert put(TEXT, entry) == TEXT.replace(old, new)


def test_a_key_that_goes_takes_its_line_and_no_other() -> None:
    entry = Entry(CITY, date(2022, 3, 21), Stage.RECEIVED, by="henan-kexie")
    assert put(TEXT, entry) == TEXT.replace("    note: 'it''s “好”'\n", "")


def test_comments_around_a_key_that_goes_stay() -> None:
    before = "    # 备注\n    note: 'it''s “好”'  # 一\n"
    text = TEXT.replace("    note: 'it''s “好”'\n", f"{before}      # 二\n")
    entry = Entry(CITY, date(2022, 3, 21), Stage.RECEIVED, by="henan-kexie")
    assert put(text, entry) == text.replace(before, "    # 备注\n")


def test_a_blank_key_is_filled_in() -> None:
    text = TEXT.replace("    by: henan-kexie\n", "    since:\t # 待填\n    by:\n")
    entry = Entry(CITY, date(2022, 3, 21), Stage.CHECKED, "it's “好”", DAY, "henan-kexie")
    assert put(text, entry) == text.replace("since:\t", "since: 2022-04-08\t").replace(
        "by:\n", "by: henan-kexie\n"
    ).replace("'received'", "checked")


def test_the_last_key_goes_from_a_last_line_without_an_end() -> None:
    text = f"entries:\n- path: {CITY}\n  received: 2022-03-21\n  state: returned\n  note: 一"
    made = put(text, Entry(CITY, date(2022, 3, 21), Stage.RECEIVED, "", DAY, "henan-kexie"))
    after = "received\n  since: 2022-04-08\n  by: henan-kexie"
    assert made == text.replace("returned\n  note: 一", after)


def test_the_same_again_changes_nothing() -> None:
    for text in (TEXT, TEXT.replace("\n", "\r\n"), "\ufeff" + TEXT):
        assert put(text, *entries(book(text)).values()) == text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_bom_stay(end: str, bom: str) -> None:
    text = bom + TEXT.replace("\n", end)
    made = put(text, Entry(COUNTY, DAY, Stage.RECEIVED))
    assert made.startswith(bom + "# 台账" + end)
    assert made.replace(end, "\n").count("\n") == made.count(end) == TEXT.count("\n") + 3


def test_new_entries_come_where_they_belong() -> None:
    new = (Entry(path, DAY, Stage.RECEIVED) for path in (LUOYANG, CASE, COUNTY, HENAN))
    made = put(TEXT, *new)
    assert paths(made) == [HENAN, CITY, COUNTY, REPORT, CASE, LUOYANG]
    assert made.startswith(f"# 台账\nentries:\n  - path: {HENAN}\n")
    assert f"\n\n  # 报告\n  -   path: {REPORT}\n" in made
    assert made.endswith("    state: received\n\n# 完\n")


def test_into_a_ledger_that_is_in_no_order() -> None:
    lines = "".join(
        f"  - path: {path}\n    received: 2022-03-21\n    state: received\n"
        for path in (LUOYANG, CITY, HENAN)
    )
    made = put(f"entries:\n{lines}", Entry(COUNTY, DAY, Stage.RECEIVED))
    assert paths(made) == [LUOYANG, CITY, HENAN, COUNTY]


@pytest.mark.parametrize(
    "text",
    ["# 新\n", "# 新\nentries: []\n", "# 新\nentries:\n", "# 新\nentries: []  # 空\n", "# 新", ""],
)
def test_into_an_empty_ledger(text: str) -> None:
    made = put(text, Entry(COUNTY, DAY, Stage.RECEIVED), Entry(CITY, DAY, Stage.RECEIVED))
    assert paths(made) == [CITY, COUNTY]
    assert made.startswith(text.partition("\n")[0])


def test_without_a_line_end_at_the_end() -> None:
    text = f"entries:\n- path: {CITY}\n  received: 2022-03-21\n  state: received"
    made = put(text, Entry(COUNTY, DAY, Stage.RECEIVED))
    assert made == f"{text}\n- path: {COUNTY}\n  received: 2022-04-08\n  state: received"


@pytest.mark.parametrize(
    "note",
    ["  |-\n      一\n      二", " >\n      一\n      二", ' "一\n      二"', " 一\n      二"],
)
def test_a_note_of_several_lines_is_replaced_whole(note: str) -> None:
    text = (
        f"entries:\n  - path: {CITY}\n    received: 2022-03-21\n    note:{note}\n"
        "    state: returned\n"
    )
    entry = Entry(CITY, date(2022, 3, 21), Stage.RETURNED, "三", DAY)
    assert put(text, entry) == (
        f"entries:\n  - path: {CITY}\n    received: 2022-03-21\n    note: 三\n"
        "    state: returned\n    since: 2022-04-08\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        f"entries:\n  - {{path: {CITY}, received: 2022-03-21, state: received}}\n",
        f"entries: [{{path: {CITY}, received: 2022-03-21, state: received}}]\n",
        f"{{entries: [{{path: {CITY}, received: 2022-03-21, state: received}}]}}\n",
        f"entries:\n  - state: received\n    received: 2022-03-21\n    path:\n      {CITY}\n",
    ],
)
def test_an_unusual_way_of_writing_is_edited_rightly_or_not_at_all(text: str) -> None:
    entry = Entry(CITY, date(2022, 3, 21), Stage.CHECKED, "好", DAY, "zhengzhou-kexie")
    try:
        made = put(text, entry, Entry(COUNTY, DAY, Stage.RECEIVED))
    except UnusualError:
        return
    assert entries(book(made))[CITY] == entry


Put = tuple[Stage, date | None, str, str]
NOTES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=30)
ENTRIES = st.dictionaries(
    st.sampled_from((CITY, COUNTY, REPORT, CASE, HENAN, LUOYANG)),
    st.tuples(
        st.sampled_from(list(Stage)), st.none() | st.dates(date(2022, 1, 1), DAY), NOTES,
        st.sampled_from(("", "henan-kexie")),
    ),
)  # fmt: skip


@given(ENTRIES, ENTRIES)
def test_what_is_put_in_is_read_again(first: dict[str, Put], second: dict[str, Put]) -> None:
    """Whatever the notes hold; and what is not put in stays."""

    def made(values: dict[str, Put]) -> dict[str, Entry]:
        return {
            p: Entry(p, DAY, s, note.strip(), since, by)
            for p, (s, since, note, by) in values.items()
        }

    order = order_of(good().reference)
    once = entered(book("entries: []\n"), made(first).values(), order)
    assert entries(once) == made(first)
    twice = entered(once, made(second).values(), order)
    assert entries(twice) == made(first) | made(second)
    assert [row["path"] for row in rows(twice.document)] == sorted({**first, **second}, key=order)
