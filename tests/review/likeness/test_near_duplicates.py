"""Twins: what a change says almost as another document does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from comparing import change

from site_builder.review.likeness.near_duplicates import MOST_EACH, twins

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.review.review import Twin

TEXTS = Path(__file__).parents[2] / "likeness"
ORIGINAL = (TEXTS / "original.md").read_text(encoding="utf-8")
ANOTHER = (TEXTS / "another.md").read_text(encoding="utf-8")
FIRST = "cases/2021/zhengzhou/river-mouth/index.md"
SECOND = "cases/2022/luoyang/river-bend/index.md"


def case(body: str, unit: str = "zhengzhou-kexie", round_: int = 2021) -> str:
    return f"---\ntitle: 滩区的水文箱\nround: {round_}\nunit: {unit}\n---\n\n{body}"


def update(body: str, more: str = "kind: stage_result") -> str:
    return (
        f"---\ntitle: 动态\nround: 2022\nunit: luoyang-kexie\ndate: 2022-07-01\n{more}\n---\n{body}"
    )


def found(
    repository: Repository, before: dict[str, str], files: dict[str, str | None]
) -> list[Twin]:
    for path, text in before.items():
        repository.write(path, text)
    return list(twins(change(repository, files)))


def test_a_copied_case_is_told_with_both_places(repository: Repository) -> None:
    copy = case(ORIGINAL, "luoyang-kexie", 2022)
    (twin,) = found(repository, {FIRST: case(ORIGINAL)}, {SECOND: copy})
    assert (twin.path, twin.line, twin.other_path, twin.other_line) == (SECOND, 9, FIRST, 9)
    assert twin.share == 100
    assert twin.other_title == "郑州市科学技术协会2021年度的“滩区的水文箱”"
    assert twin.excerpt.startswith("河口镇沿黄滩区住着3,420户，最近的科技馆")
    assert twin.excerpt.endswith("…")


def test_quotation_marks_of_a_title_are_inner_ones(repository: Repository) -> None:
    quoted = case(ORIGINAL).replace("滩区的水文箱", "滩区的“水文箱”")
    copy = case(ORIGINAL, "luoyang-kexie", 2022)
    (twin,) = found(repository, {FIRST: quoted}, {SECOND: copy})
    assert twin.other_title.endswith("“滩区的‘水文箱’”")


def test_exchanged_names_and_figures_do_not_hide_it(repository: Repository) -> None:
    text = ORIGINAL.replace("河口镇", "青龙湾街道").replace("老测工", "退休工程师")
    text = text.translate(str.maketrans("0123456789", "8316274905"))
    copy = case(text, "luoyang-kexie", 2022)
    (twin,) = found(repository, {FIRST: case(ORIGINAL)}, {SECOND: copy})
    assert twin.share > 90


def test_one_paragraph_is_told_however_long_the_rest(repository: Repository) -> None:
    paragraph = ORIGINAL.split("\n\n")[5]
    body = f"{ANOTHER}\n{paragraph}\n"
    copy = case(body, "luoyang-kexie", 2022)
    (twin,) = found(repository, {FIRST: case(ORIGINAL)}, {SECOND: copy})
    assert twin.line == 6 + body[: body.index(paragraph)].count("\n") + 1
    assert twin.excerpt.startswith(paragraph[:10])


def test_a_case_of_its_own_is_nobodys_twin(repository: Repository) -> None:
    copy = case(ANOTHER, "luoyang-kexie", 2022)
    assert found(repository, {FIRST: case(ORIGINAL)}, {SECOND: copy}) == []


def test_an_earlier_version_of_itself_is_no_twin(repository: Repository) -> None:
    changed = case(ORIGINAL.replace("11.6", "11.8") + "\n又补了一段。\n")
    assert found(repository, {FIRST: case(ORIGINAL)}, {FIRST: changed}) == []


def test_nor_is_itself_under_another_name(repository: Repository) -> None:
    moved = "cases/2021/zhengzhou/river-boxes/index.md"
    changes = {FIRST: None, moved: case(ORIGINAL)}
    assert found(repository, {FIRST: case(ORIGINAL)}, changes) == []


def test_what_another_unit_removes_is_a_twin_all_the_same(repository: Repository) -> None:
    changes = {FIRST: None, SECOND: case(ORIGINAL, "luoyang-kexie", 2022)}
    (twin,) = found(repository, {FIRST: case(ORIGINAL)}, changes)
    assert twin.other_path == FIRST


def test_what_is_not_written_anew_is_not_told_again(repository: Repository) -> None:
    copy = case(ORIGINAL, "luoyang-kexie", 2022)
    changes = {SECOND: copy.replace("滩区的水文箱", "滩区的水文箱和钥匙")}
    assert found(repository, {FIRST: case(ORIGINAL), SECOND: copy}, dict(changes)) == []


def test_of_two_new_copies_one_is_told(repository: Repository) -> None:
    half = ORIGINAL[: len(ORIGINAL) // 2]
    changes = {FIRST: case(half), SECOND: case(ORIGINAL, "luoyang-kexie", 2022)}
    (twin,) = found(repository, {}, dict(changes))
    assert (twin.path, twin.other_path, twin.share) == (FIRST, SECOND, 100)


def test_last_years_own_text_is_called_so(repository: Repository) -> None:
    own = "cases/2022/zhengzhou/river-mouth/index.md"
    copy = case(ORIGINAL, "zhengzhou-kexie", 2022)
    (twin,) = found(repository, {FIRST: case(ORIGINAL)}, {own: copy})
    assert twin.other_title == "本单位2021年度的“滩区的水文箱”（沿用往年）"


def test_long_answers_of_a_survey_count(repository: Repository) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    other = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
    answer = ORIGINAL.split("\n\n")[5]
    text = (repository.root / path).read_text(encoding="utf-8")
    own = "专职人员不足。"
    theirs = (repository.root / other).read_text(encoding="utf-8")
    line = next(line for line in theirs.split("\n") if line.startswith("problems:"))
    before = {other: theirs.replace(line, f"problems: {answer}")}
    (twin,) = found(repository, before, {path: text.replace(own, answer)})
    assert twin.other_title == "郑州市科学技术协会2021年度的“调查表”"
    assert twin.line == text[: text.index(own)].count("\n") + 1


@pytest.mark.parametrize("first", [True, False])
def test_a_case_and_the_update_that_presents_it_may_share(
    repository: Repository,
    first: bool,
) -> None:
    shown = "submissions/2022/luoyang/luoyang-kexie/updates/2022-07-01-shown.md"
    own = "cases/2022/luoyang/zhengzhou-copy/index.md"
    files = {
        own: case(ORIGINAL, "henan-kexie", 2022),
        shown: update(ORIGINAL, "kind: selected_case\ncase: 2022/luoyang/zhengzhou-copy"),
    }
    written = own if first else shown
    rest = {path: text for path, text in files.items() if path != written}
    assert found(repository, rest, {written: files[written]}) == []


def test_a_unit_may_tell_of_the_same_work_twice_in_a_round(repository: Repository) -> None:
    told = "submissions/2022/luoyang/luoyang-kexie/updates/2022-07-01-told.md"
    before = {SECOND: case(ORIGINAL, "luoyang-kexie", 2022)}
    assert found(repository, before, {told: update(ORIGINAL)}) == []


def test_few_are_told_of_each(repository: Repository) -> None:
    before = {
        f"cases/2021/zhengzhou/copy-{number}/index.md": case(ORIGINAL)
        for number in range(MOST_EACH + 2)
    }
    told = found(repository, before, {SECOND: case(ORIGINAL, "luoyang-kexie", 2022)})
    assert [t.other_path for t in told] == sorted(before)[:MOST_EACH]


def test_a_file_that_cannot_be_read_is_passed_over(repository: Repository) -> None:
    assert found(repository, {FIRST: case(ORIGINAL)}, {SECOND: "---\ntitle: [\n"}) == []
