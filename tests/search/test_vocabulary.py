"""What is taken for a word of the site: what stands together on several pages."""

from __future__ import annotations

from searching import entry

from site_builder.search.vocabulary import LENGTHS, vocabulary

PAGES = [
    entry(0, "村里的望远镜", "孩子们排队看望远镜，讲解员讲月亮。"),
    entry(1, "讲解员上岗", "讲解员每周练一次，望远镜由讲解员擦。"),
    entry(2, "防震课", "一节防震课，讲地震时怎样躲。"),
    entry(3, "地震来了", "地震来了先躲好，不要乱跑。"),
]


def words(rows: list[str]) -> list[str]:
    return [
        row[at : at + length]
        for row, length in zip(rows, LENGTHS, strict=True)
        for at in range(0, len(row), length)
    ]


def test_words_of_several_pages() -> None:
    found = words(vocabulary(PAGES))
    assert {"望远镜", "讲解员", "地震"} <= set(found)
    assert "擦" not in "".join(found), "of one page alone"
    assert len(found) == len(set(found))


def test_the_most_frequent_come_first_whatever_the_order_of_pages() -> None:
    assert vocabulary(PAGES) == vocabulary(PAGES[::-1])
    other = ("甲乙丙丁戊己庚辛壬"[n] * 40 for n in range(9))
    many = [entry(n, "书苑", text + ("茶山" if n < 3 else "大棚")) for n, text in enumerate(other)]
    assert words(vocabulary(many)) == ["书苑", "大棚", "茶山"]


def test_nothing_that_only_happens_to_stand_together() -> None:
    """Two characters that are everywhere meet often, and are no word for that."""
    pages = [
        entry(n, "", "的一" + "甲乙丙丁戊己庚辛"[n] + "的" * 9 + "，" + "一" * 9) for n in range(8)
    ]
    assert "的一" not in words(vocabulary(pages))


def test_no_pages() -> None:
    assert vocabulary([]) == ["", "", ""]
    assert vocabulary([entry(0, "LED 2021", "3.5")]) == ["", "", ""]
