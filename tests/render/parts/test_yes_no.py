"""The picture of 是 and 否: what it says of few, of many, and of those that are not asked."""

from __future__ import annotations

from dataclasses import replace

from making import good, in_earnest, site, survey, unit, with_surveys

from site_builder.render.parts.yes_no import YesNoPicture, yes_no_picture


def picture(count: int, *, real: bool = False) -> YesNoPicture:
    surveys = [
        survey(
            unit(f"u{n}", "county", "410100", "zhengzhou"),
            management__evaluated=n % 8 != 0,
            funds__local_fund=True,
        )
        for n in range(count)
    ]
    surveys.append(
        survey(unit("v", "undertaker", "410100", "zhengzhou"), management__evaluated=False)
    )
    made = with_surveys(*surveys, base=in_earnest() if real else None)
    found = yes_no_picture(site(made), 2021)
    assert found
    return found


def test_the_sentence_to_copy() -> None:
    row = next(r for r in picture(16, real=True).rows if r.number == "9")
    county, undertaker = (group for group in row.groups if group and group.answered)
    assert county.sentence == (
        "2021年，填报的16家县级科协中14家开展了绩效评价，占87.5%，截至2022年10月20日。"
    )
    assert (county.share, county.place) == ("87.5%", "87.5%")
    assert undertaker.sentence == (
        "2021年，填报的1家项目承担单位没有一家开展了绩效评价，截至2022年10月20日。"
    )
    assert undertaker.place == ""
    assert [g.id for g in row.sentences] == [
        "say-management-evaluated",
        "say-management-evaluated-county",
        "say-management-evaluated-undertaker",
    ]


def test_a_sentence_of_invented_data_says_so() -> None:
    sentences = [g.sentence for row in picture(16).rows for g in row.sentences]
    assert sentences
    assert all(sentence.startswith("【示例】") for sentence in sentences)


def test_those_that_are_not_asked_have_no_place_in_a_row() -> None:
    made = picture(16)
    fund = next(row for row in made.rows if row.number == "15")
    at = [kind for kind, _ in made.kinds].index("undertaker")
    assert fund.groups[at] is None


def test_all_of_them() -> None:
    fund = next(row for row in picture(16, real=True).rows if row.number == "15")
    assert fund.all.sentence.startswith("2021年，填报的16家单位全部在第15题填“是”，占100.0%")


def test_nobody_answered() -> None:
    assert yes_no_picture(site(replace(good(), surveys=())), 2021) is None
