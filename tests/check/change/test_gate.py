"""The gate: an adversary's proposals, and an office's honest ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proposing import (
    ADDED,
    CASE,
    CASE_PICTURE,
    CHANGED,
    CITY_SURVEY,
    ERQI,
    ERQI_SURVEY,
    LEDGER,
    LINKED_REPOSITORY,
    LUOYANG,
    LUOYANG_UPDATE,
    MAINTAINER,
    PROVINCE,
    REMOVED,
    ROSTER,
    SETTINGS,
    SHEQU,
    SHEQU_SURVEY,
    ZHENGZHOU,
    case_of,
    document,
    proposed,
)

from site_builder.check.change.gate import REFUSALS, gate
from site_builder.problem import Severity
from site_builder.read.repository.change import ABSENT, FILE, PROGRAM, Change, Modes

NEW_CASE = "cases/2021/zhengzhou/new-case/index.md"


def codes(change: Change, actor: str | None) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in gate(change, actor)]


@pytest.mark.parametrize(
    ("path", "actors"),
    [
        (ERQI_SURVEY, {ERQI, ZHENGZHOU, PROVINCE}),
        (CITY_SURVEY, {ZHENGZHOU, PROVINCE}),
        (CASE, {ZHENGZHOU, PROVINCE}),
        (CASE_PICTURE, {ZHENGZHOU, PROVINCE}),
        (LUOYANG_UPDATE, {LUOYANG, PROVINCE}),
        (ROSTER, {ZHENGZHOU, PROVINCE}),
        (LEDGER, {PROVINCE}),
        (SETTINGS, {PROVINCE}),
        ("schema/rounds/2021.yml", {PROVINCE}),
        ("schema/survey.schema.yml", {MAINTAINER}),
        ("site_builder/problem.py", {MAINTAINER}),
        ("submissions/.gitattributes", {PROVINCE}),
        ("submissions/2021/zhengzhou/zhengzhou-neu/survey.yml", {ZHENGZHOU, PROVINCE}),
        ("submissions/2021/luoyang/zhengzhou-erqi-kexie/survey.yml", {LUOYANG, PROVINCE}),
        ("submissions/2021/Zhengzhou/zhengzhou-erqi-kexie/survey.yml", {PROVINCE}),
    ],
)
@pytest.mark.parametrize("modes", [ADDED, CHANGED, REMOVED])
def test_who_may_change_what(path: str, actors: set[str], modes: Modes) -> None:
    everybody = {MAINTAINER, PROVINCE, ZHENGZHOU, LUOYANG, ERQI, SHEQU, "stranger", "\u212a"}
    change = proposed(path, modes=modes)
    assert {actor for actor in everybody if not codes(change, actor)} == actors


def test_capitals_of_an_account_do_not_count() -> None:
    assert codes(proposed(CITY_SURVEY), ZHENGZHOU.upper()) == []


@pytest.mark.parametrize(
    "actor", ["", " ", "erqi-demo ", "ｅｒｑｉ-demo", "erqi‐demo", "erqi-demo\n"]
)
def test_look_alikes_are_somebody_else(actor: str) -> None:
    assert codes(proposed(ERQI_SURVEY), actor) == [("X446", ERQI_SURVEY)]


# Cases.


def test_a_new_case_belongs_to_the_unit_that_it_names() -> None:
    named = case_of("zhengzhou-erqi-kexie", NEW_CASE)
    assert codes(proposed(NEW_CASE, modes=ADDED, now=named), ERQI) == []
    assert codes(proposed(NEW_CASE, modes=ADDED, now=named), SHEQU) == [("X446", NEW_CASE)]


@pytest.mark.parametrize("unit", ["luoyang-kexie", "zhengzhou-neu", "", "zhengzhou"])
def test_a_new_case_of_no_unit_of_the_city_is_the_citys(unit: str) -> None:
    change = proposed(NEW_CASE, modes=ADDED, now=case_of(unit, NEW_CASE))
    assert codes(change, LUOYANG) == [("X446", NEW_CASE)]
    assert codes(change, ZHENGZHOU) == []


def test_rewriting_the_unit_does_not_take_a_case_over() -> None:
    change = proposed(CASE, now=case_of("zhengzhou-erqi-kexie"))
    assert codes(change, ERQI) == [("X446", CASE)]
    assert codes(change, ZHENGZHOU) == []


def test_nobody_puts_a_case_under_anothers_name() -> None:
    change = proposed(NEW_CASE, now=case_of("zhengzhou-erqi-kexie", NEW_CASE))
    own = {**change.base, **case_of("zhengzhou-dongfenglu-shequ", NEW_CASE)}
    handed = Change(change.paths, own, change.now)
    (problem,) = gate(handed, SHEQU)
    assert "二七区科学技术协会" in problem.message
    assert codes(handed, ERQI) == [("X446", NEW_CASE)]


def test_a_case_that_cannot_be_read_is_the_citys() -> None:
    broken = {CASE: document(CASE, "---\n[\n---\n")}
    change = Change({CASE: CHANGED}, {**proposed().base, **broken}, proposed().now)
    assert codes(change, ERQI) == [("X446", CASE)]
    assert codes(change, ZHENGZHOU) == []


def test_a_picture_alone_is_judged_by_the_case_beside_it() -> None:
    assert codes(proposed(CASE_PICTURE, modes=REMOVED), ERQI) == [("X446", CASE_PICTURE)]


def test_a_rename_counts_at_both_ends() -> None:
    moved = NEW_CASE
    change = proposed(
        CASE, modes=REMOVED, more={moved: ADDED}, now=case_of("zhengzhou-erqi-kexie", moved)
    )
    assert codes(change, ERQI) == [("X446", CASE)]


# The roster that counts is the base's.


def test_adding_oneself_with_a_submission_is_of_no_use() -> None:
    assert codes(proposed(ERQI_SURVEY, ROSTER), SHEQU) == [
        ("X446", ROSTER),
        ("X447", ROSTER),
        ("X446", ERQI_SURVEY),
    ]


# What does not come together.


@pytest.mark.parametrize(
    "other",
    [
        "mkdocs.yml",
        "schema/survey.schema.yml",
        ".gitmodules",
        ROSTER,
        SETTINGS,
        "requirements.lock",
    ],
)
@pytest.mark.parametrize("actor", [PROVINCE, MAINTAINER, None])
def test_mixing_is_refused_for_everybody(other: str, actor: str | None) -> None:
    assert ("X447", other) in codes(proposed(ERQI_SURVEY, other), actor)


def test_a_question_and_its_documentation_come_together() -> None:
    change = proposed("schema/survey.schema.yml", "docs/fields/survey.md", "CHANGELOG.md")
    assert codes(change, MAINTAINER) == []


def test_a_withdrawal_takes_the_file_and_changes_the_ledger() -> None:
    change = proposed(
        CASE, CASE_PICTURE, modes=REMOVED, more={"submissions/2021/ledger.yml": CHANGED}
    )
    assert codes(change, PROVINCE) == []
    assert codes(change, ZHENGZHOU) == [("X446", LEDGER)]


def test_a_correction_changes_both_and_may_bring_a_picture() -> None:
    change = proposed(CASE, LEDGER, more={CASE_PICTURE: ADDED})
    assert codes(change, PROVINCE) == []


def test_a_file_moved_to_its_place_moves_in_the_ledger() -> None:
    change = proposed(SHEQU_SURVEY, modes=REMOVED, more={ERQI_SURVEY: ADDED, LEDGER: CHANGED})
    assert codes(change, PROVINCE) == []


def test_a_new_file_does_not_come_with_the_ledger() -> None:
    change = proposed(ERQI_SURVEY, modes=ADDED, more={LEDGER: CHANGED})
    assert codes(change, PROVINCE) == [("X447", LEDGER)]


# What no repository takes.


def test_another_repository_inside_is_refused_for_everybody() -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/images"
    for actor in (ERQI, PROVINCE, None):
        assert ("X448", path) in codes(proposed(path, modes=LINKED_REPOSITORY), actor)
    assert codes(proposed(path, modes=Modes(LINKED_REPOSITORY.after, "000000")), ERQI) == []


@pytest.mark.parametrize("path", ["Cases/2021/x", "submissions/../x", "submissions\\2021\\x"])
def test_odd_paths_are_said_once(path: str) -> None:
    assert codes(proposed(path, modes=ADDED), ERQI) == [("X448", path)]


def test_an_odd_path_can_be_removed_by_whoever_keeps_the_rest() -> None:
    assert codes(proposed("Cases/2021/x", modes=REMOVED), MAINTAINER) == []
    assert codes(proposed("Cases/2021/x", modes=REMOVED), ERQI) == [("X446", "Cases/2021/x")]


def test_what_lies_outside_of_the_root_is_the_maintainers() -> None:
    assert codes(proposed("../other/x"), ERQI) == [("X446", "../other/x")]
    assert codes(proposed("../other/x"), MAINTAINER) == []


# Nobody to compare with.


def test_without_accounts_it_is_said_once_and_mixing_is_still_refused() -> None:
    change = proposed(ERQI_SURVEY, CASE, ROSTER, registered=False)
    assert codes(change, "anybody") == [("X449", SETTINGS), ("X447", ROSTER)]
    assert codes(change, None) == [("X449", SETTINGS), ("X447", ROSTER)]
    severities = {p.code: p.severity for p in gate(change, "anybody")}
    assert severities == {"X447": Severity.ERROR, "X449": Severity.WARNING}


def test_a_change_of_nothing_needs_no_author() -> None:
    assert codes(proposed(), None) == []


# Much at once.


def test_many_paths_of_one_folder_are_one_problem() -> None:
    paths = [f"submissions/2021/luoyang/luoyang-kexie/images/{n}.jpg" for n in range(500)]
    (problem,) = gate(proposed(*paths), ERQI)
    assert "500个文件" in problem.message
    assert "洛阳市科学技术协会" in problem.remedy


@given(
    st.lists(
        st.one_of(
            st.from_regex(
                r"(submissions|cases)/20[0-9]{2}/[a-z]{1,2}/[a-z]{1,2}/x", fullmatch=True
            ),
            st.from_regex(r"schema/units/[a-z]{1,3}\.yml", fullmatch=True),
            st.from_regex(r"[a-z]{1,3}", fullmatch=True),
        ),
        max_size=60,
    )
)
def test_every_refused_path_is_counted_once_in_few_problems(paths: list[str]) -> None:
    change = proposed(*paths)
    problems = [p for p in gate(change, "stranger") if p.code == "X446"]
    assert len(problems) <= 12
    counts = [int(p.message.rpartition("这次改了")[2].removesuffix("个文件")) for p in problems]
    assert sum(counts) == len(change.paths)


@given(st.text(max_size=30), st.text(max_size=10), st.sampled_from([ADDED, REMOVED, Modes(FILE)]))
def test_whatever_the_path_a_stranger_may_not(path: str, actor: str, modes: Modes) -> None:
    problems = gate(proposed(path, modes=modes), f"x{actor}")
    assert {p.code for p in problems} & REFUSALS


# Programs.


@pytest.mark.parametrize(
    "path", [CASE_PICTURE, f"{CASE_PICTURE[:-6]}.gitkeep", ERQI_SURVEY, ROSTER]
)
def test_what_nobody_is_to_run_is_told(path: str) -> None:
    for modes in (Modes(ABSENT, PROGRAM), Modes(FILE, PROGRAM)):
        (problem,) = gate(proposed(path, modes=modes), PROVINCE)
        assert (problem.code, problem.path, problem.severity) == ("F544", path, Severity.WARNING)
    for modes in (Modes(PROGRAM, PROGRAM), Modes(PROGRAM, FILE), Modes(PROGRAM, ABSENT)):
        assert not gate(proposed(path, modes=modes), PROVINCE)


def test_the_programs_own_files_may_be_run() -> None:
    assert codes(proposed("kepu.py", modes=Modes(ABSENT, PROGRAM)), MAINTAINER) == []
