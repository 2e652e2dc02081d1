"""What is said of an answer that another one decides about, while that one is wrong or refuses it.

Said is what is wrong whatever the deciding answer becomes when it is mended, and what is wrong
because of a deciding answer that is right.
"""

from __future__ import annotations

import pytest
from fixing import METRO, SURVEY, UNDERTAKER, findings, good_text

UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"
FORMS = "  archive_forms: [B, D]\n  archive_other: 实物标本与照片册\n"
DOCUMENTS = "  policy_documents:\n    - 关于做好2021年基层科普行动计划项目实施工作的通知\n"
APPLIED = "  evaluation_applied: false\n"


def said(text: str, path: str) -> list[str]:
    """Return code and pointer of what is found, and all codes but those of hints about others."""
    return sorted(f"{f.code} {f.pointer}" for f in findings(text, path))


def changed(path: str, *changes: tuple[str, str]) -> str:
    text = good_text(path)
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


REFUSED: dict[str, tuple[tuple[tuple[str, str], ...], list[str]]] = {
    "无 where nothing belongs": (
        (("evaluated: true", "evaluated: false"), ("applied: false", "applied: 无")),
        ["S103 /management/evaluation_applied"],
    ),
    "an amount of 0": (
        (("local_fund: true", "local_fund: false"), ("local_fund_wan: 20", "local_fund_wan: 0")),
        ["S103 /funds/local_fund_wan"],
    ),
    "a text for a list": (
        (("policy_issued: true", "policy_issued: false"), (DOCUMENTS, "  policy_documents: 无\n")),
        ["S103 /institution/policy_documents"],
    ),
    "an empty list": (
        (("policy_issued: true", "policy_issued: false"), (DOCUMENTS, "  policy_documents: []\n")),
        ["S103 /institution/policy_documents"],
    ),
    "a wrong cell in rows that do not belong there": (
        (("status: adjusted", "status: none"), ("2021Q4", "2021年")),
        ["S103 /funds/transfer/rows"],
    ),
    "a wrong choice, and what follows from choices": (
        (("archived: true", "archived: false"), (FORMS, "  archive_forms: [E]\n")),
        ["S103 /management/archive_forms"],
    ),
    "what follows from a refused answer is refused with it": (
        (("archived: true", "archived: false"),),
        ["S103 /management/archive_forms", "S103 /management/archive_other"],
    ),
    "so is what would not follow from it": (
        (
            ("archived: true", "archived: false"),
            (FORMS, FORMS.replace("[B, D]", "[B]").replace("实物标本与照片册", "无")),
        ),
        ["S103 /management/archive_forms", "S103 /management/archive_other"],
    ),
    "an answer that another section rules out": (
        (("organized_by: C", "organized_by: B"), ("counties_covered: 2", "counties_covered: 无")),
        [
            "S103 /results/counties_covered",
            "S103 /results/effects",
            "S116 /management/organized_by",
        ],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_of_what_does_not_belong_there_nothing_else_is_said(name: str) -> None:
    changes, expected = REFUSED[name]
    assert said(changed(SURVEY, *changes), SURVEY) == expected


OPEN: dict[str, tuple[tuple[tuple[str, str], ...], list[str]]] = {
    "否 rules out what follows": (
        (
            ("archived: true", "archived: 否"),
            (FORMS, "  archive_forms: [无]\n  archive_other: 无\n"),
        ),
        ["S104 /management/archived"],
    ),
    "是 does not": (
        (
            ("archived: true", "archived: 是"),
            (FORMS, "  archive_forms: [甲]\n  archive_other: 无\n"),
        ),
        [
            "S104 /management/archived",
            "S105 /management/archive_forms/0",
            "S142 /management/archive_other",
        ],
    ),
    "nobody knows what 待定 does": (
        (("archived: true", "archived: 待定"), (FORMS, "  archive_forms: [甲]\n")),
        ["S104 /management/archived", "S105 /management/archive_forms/0"],
    ),
    "a choice in another form": (
        (("organized_by: C", "organized_by: b"), ("counties_covered: 2", "counties_covered: 无")),
        ["S105 /management/organized_by"],
    ),
    "an answer that is there twice": (
        (("organized_by: C", "organized_by: B\n  organized_by: A"),),
        ["F504 /management/organized_by"],
    ),
    "yes and no": (
        (("evaluated: true", "evaluated: true\n  evaluated: false"), (APPLIED, "")),
        ["F504 /management/evaluated"],
    ),
    "two lists": (
        (("forms: [B, D]", "forms: [B]\n  archive_forms: [D]"),),
        ["F504 /management/archive_forms"],
    ),
    "a misspelt name": (
        (("  archived: true", "  archvied: true"),),
        ["S101 /management/archvied"],
    ),
    "another section": (
        (("  archived: true\n", ""), ("round: 2021\n", "round: 2021\narchived: true\n")),
        ["S101 /archived"],
    ),
}


@pytest.mark.parametrize("name", OPEN)
def test_nothing_follows_from_an_answer_that_is_wrong(name: str) -> None:
    changes, expected = OPEN[name]
    assert said(changed(SURVEY, *changes), SURVEY) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("management:\n  archvied: true\n", "S101 /management/archvied"),
        ("management:\n  建立数据档案情况: true\n", "S101 /management/建立数据档案情况"),
        ('management:\n  "10": true\n', "S101 /management/10"),
        ("management:\n  аrchived: true\n", "F526 /management/аrchived"),
        ("archived: true\nmanagement:\n", "S101 /archived"),
        ("decision:\n  archived: true\nmanagement:\n", "S101 /decision/archived"),
        ("management:\n  archived:\n", "S103 /management/archive_forms"),
        ("management:\n", "S103 /management/archive_forms"),
    ],
)
def test_an_answer_under_another_name_decides_nothing(written: str, expected: str) -> None:
    """Of who need not answer at all, nothing is missing that would tell of it."""
    text = changed(UNDERTAKER, ("results:\n", f"{written}  archive_forms: [B]\nresults:\n"))
    assert said(text, UNDERTAKER) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("kind: selected_case", "kind: stage_result\nkind: selected_case", "F504 /kind"),
        ("case: 2022/luoyang/science-van", "case: 无", "R309 /case"),
        ("selected_case\ncase: 2022/luoyang/science-van", "stage_result\ncase: 无", "R303 /case"),
        ("selected_case\ncase: 2022/luoyang/science-van", "阶段性成果\ncase: 无", "R305 /kind"),
    ],
)
def test_of_an_update(old: str, new: str, expected: str) -> None:
    assert said(changed(UPDATE, (old, new)), UPDATE) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- file: images/01.jpg", "- file: 01.jpg", "C209 /images/0/file"),
        ("- file: images/01.jpg", "- flie: images/01.jpg", "C201 /images/0/flie"),
        ("- file: images/01.jpg", "- file: images／01.jpg", "C209 /images/0/file"),
        (
            "- file: images/01.jpg",
            "- file: images/02.jpg\n    file: images/01.jpg",
            "F504 /images/0/file",
        ),
        ("cover: images/01.jpg", "cover: images/03.jpg", "C215 /cover"),
    ],
)
def test_the_cover_is_looked_for_among_pictures_that_are_all_known(
    old: str, new: str, expected: str
) -> None:
    assert expected in said(changed(METRO, (old, new)), METRO)
    assert "C215 /cover" not in set(said(changed(METRO, (old, new)), METRO)) - {expected}
