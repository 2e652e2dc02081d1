"""Coverage: the denominator is the configuration's, and the share is computed."""

from __future__ import annotations

from dataclasses import replace

from making import good, rows, survey, table, unit, with_surveys

COUNTIES = "results-counties-covered"


def test_each_area_against_its_own_counties() -> None:
    made = table(
        with_surveys(
            survey("zhengzhou-kexie", results__counties_covered=2),
            survey(unit("jiyuan-kexie", "city", "419000", "jiyuan"), results__counties_covered=1),
        ),
        COUNTIES,
    )
    assert rows(made) == {
        "郑州市": ["2", "3", "66.7"],  # 郑州航空港区 is no county-level division
        "济源示范区": ["1", "1", "100.0"],
        "已填地区合计": ["3", "4", "75.0"],
    }
    assert [c.heading for c in made.columns] == ["地区", "已覆盖（个）", "总数（个）", "占比（%）"]


def test_the_total_is_the_province_only_if_every_area_answered() -> None:
    surveys = (
        survey("zhengzhou-kexie", results__counties_covered=3),
        survey("luoyang-kexie", results__counties_covered=0),
        survey(unit("jiyuan-kexie", "city", "419000", "jiyuan"), results__counties_covered=1),
    )
    made = table(with_surveys(*surveys), COUNTIES)
    assert made.total == ("全省", 4, 6, made.total[3])
    assert rows(made)["洛阳市"] == ["0", "2", "0.0"]  # nought is an answer


def test_the_provinces_own_answer_is_apart() -> None:
    made = table(good(), COUNTIES)
    assert rows(made) == {
        "郑州市": ["2", "3", "66.7"],
        "省本级": ["6", "6", "100.0"],
        "已填地区合计": ["2", "3", "66.7"],
    }
    assert "省本级所填可能与各地重复，不计入合计" in made.base
    assert made.answered == 1


def test_several_units_of_an_area_are_not_added_up() -> None:
    other = unit("zhengzhou-gaoxin-kexie", "city", "410102", "zhengzhou")
    collection = with_surveys(
        survey(other, results__counties_covered=3),
        survey("zhengzhou-kexie", results__counties_covered=2),
    )
    assert rows(table(collection, COUNTIES))["郑州市"] == ["2", "3", "66.7"]


def test_an_area_that_was_not_asked() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", management__organized_by="B"),
        survey("luoyang-kexie", management__organized_by="A"),
    )
    assert rows(table(collection, COUNTIES)) == {
        "郑州市": ["不适用", "3", "不适用"],
        "洛阳市": ["未填", "2", "未填"],
        "已填地区合计": ["未填", "未填", "未填"],
    }


def test_prefectures_against_the_reporting_areas() -> None:
    made = table(good(), "results-prefectures-covered")
    assert rows(made) == {"省本级": ["3", "3", "100.0"], "全省": ["3", "3", "100.0"]}


def test_an_area_that_is_no_prefecture_is_not_in_the_denominator() -> None:
    """济源 reports and is on the board, and is no 地级市."""
    rounds = {2021: replace(good().reference.rounds[2021], prefectures=2)}
    of_two = survey("henan-kexie", results__prefectures_covered=2)
    collection = with_surveys(of_two)
    collection = replace(collection, reference=replace(collection.reference, rounds=rounds))
    made = table(collection, "results-prefectures-covered")
    assert rows(made)["省本级"] == ["2", "2", "100.0"]
    assert rounds[2021].reporting_areas == 3


def test_without_divisions_the_share_is_unknown() -> None:
    places = good().reference.places
    bare = replace(places, cities=tuple(replace(c, counties=()) for c in places.cities))
    collection = replace(good(), reference=replace(good().reference, places=bare))
    assert rows(table(collection, COUNTIES))["郑州市"] == ["2", "0", "未知"]
