"""What a change answers for: its own files wholly, others only for what it brings about."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_git import Git
from repository import PICTURES, Repository, copy_good, give_own_pictures

from site_builder.fix.marking import mark
from site_builder.read.paths.layout import is_image
from site_builder.review.since import Touched, caused_elsewhere, own_problems
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.problem import Problem
    from site_builder.review.comparison import Comparison

CASE = "cases/2022/luoyang/science-van/index.md"
PICTURE = "cases/2022/luoyang/science-van/images/van.jpg"
OTHER = "cases/2021/zhengzhou/metro-bookroom/index.md"
CITY_SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
SHEQU = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ"
SURVEY = f"{SHEQU}/survey.yml"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"
ROUND = "schema/rounds/2022.yml"
ROSTER = "schema/units/luoyang.yml"


@dataclass(frozen=True)
class Changed:
    """The good repository under git, to be changed."""

    repository: Repository
    git: Git

    def compare(self) -> Comparison:
        root = self.repository.root
        comparison = Workspace(root, self.repository.contract()).compare("main", None)
        assert comparison
        return comparison


def under_git(repository: Repository) -> Changed:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    return Changed(repository, git)


@pytest.fixture
def changed(repository: Repository) -> Changed:
    return under_git(repository)


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in problems]


def touched(*paths: str) -> Touched:
    return Touched(frozenset(paths))


def test_what_belongs_together() -> None:
    assert touched(CASE).holds(CASE)
    assert touched(CASE).holds(PICTURE)
    assert touched(PICTURE).holds(CASE)
    assert touched(PICTURE).holds("cases/2022/luoyang")
    assert not touched(PICTURE).holds(OTHER)
    assert not touched(CITY_SURVEY).holds(REPORT)
    assert not touched(CITY_SURVEY).holds(PICTURES[3])
    assert touched(PICTURES[3]).holds(REPORT)
    assert not touched(PICTURES[3]).holds(CITY_SURVEY)
    assert not touched().holds(CASE)
    assert not touched(ROUND).holds(CASE)


def test_an_old_problem_elsewhere_never_shows(repository: Repository) -> None:
    repository.replace(SURVEY, "amount_wan: 12.5", "amount_wan: 0")
    changed = under_git(repository)
    repository.replace(CASE, "quota: true", "quota: 是")
    comparison = changed.compare()
    assert codes(own_problems(comparison)) == [("C204", CASE)]
    assert caused_elsewhere(comparison) == ()


def test_an_old_problem_of_a_touched_file_is_its_authors(repository: Repository) -> None:
    repository.replace(CASE, "quota: true", "quota: 是")
    changed = under_git(repository)
    repository.replace(CASE, "---\n\n## ", "---\n\n\n## ")
    assert codes(own_problems(changed.compare())) == [("C204", CASE)]


def second_case(repository: Repository, slug: str, *, title: str, quota: str = "true") -> str:
    folder = f"cases/2022/luoyang/{slug}"
    shutil.copytree(repository.root / "cases/2022/luoyang/science-van", repository.root / folder)
    give_own_pictures(repository.root / folder)
    repository.replace(f"{folder}/index.md", "title: 科普大篷车开进山村", f"title: {title}")
    repository.replace(f"{folder}/index.md", "quota: true", f"quota: {quota}")
    return f"{folder}/index.md"


def test_a_twin_is_told_even_if_the_rule_names_the_neighbour(changed: Changed) -> None:
    second_case(changed.repository, "a-van", title="科普大篷车开进山村", quota="false")
    comparison = changed.compare()
    assert codes(own_problems(comparison)) == []
    assert codes(caused_elsewhere(comparison)) == [("X414", CASE)]


def test_an_old_doubt_is_told_of_the_file_that_it_is_held_against(repository: Repository) -> None:
    twin = second_case(repository, "a-van", title="科普大篷车开进山村", quota="false")
    changed = under_git(repository)
    text = (repository.root / twin).read_text("utf-8")
    repository.write(twin, f"{text.rstrip()}再去一次。\n")
    comparison = changed.compare()
    assert codes(own_problems(comparison)) == [("X414", CASE)]
    assert caused_elsewhere(comparison) == ()


def test_an_old_error_of_another_file_is_its_authors(repository: Repository) -> None:
    other = second_case(repository, "a-van", title="科普大篷车再进山村", quota="false")
    former = "former: [2022/luoyang/science-van]\nquota: false"
    repository.replace(other, "quota: false", former)
    changed = under_git(repository)
    text = (repository.root / CASE).read_text("utf-8")
    repository.write(CASE, f"{text.rstrip()}再去一次。\n")
    comparison = changed.compare()
    assert ("X464", other) in codes(comparison.after.checked.problems)
    assert own_problems(comparison) == ()
    assert caused_elsewhere(comparison) == ()


@pytest.mark.parametrize("slug", ["a-van", "z-van"])
def test_one_case_too_many_is_told_wherever_it_stands(changed: Changed, slug: str) -> None:
    path = second_case(changed.repository, slug, title="科普大篷车再进山村")
    comparison = changed.compare()
    found = codes(own_problems(comparison)) + codes(caused_elsewhere(comparison))
    assert found == [("X420", max(path, CASE))]


def test_a_sum_of_another_unit(changed: Changed) -> None:
    text = (changed.repository.root / CITY_SURVEY).read_text("utf-8")
    assert "12.5" in text
    changed.repository.write(CITY_SURVEY, text.replace("amount_wan: 12.5", "amount_wan: 13.5", 1))
    comparison = Workspace(changed.repository.root, changed.repository.contract()).compare(
        "main", date(2022, 4, 1)
    )
    assert comparison
    assert ("X421", SURVEY) in codes(caused_elsewhere(comparison))
    assert ("X421", SURVEY) not in codes(own_problems(comparison))


def test_a_removed_picture_is_missed_by_its_document(changed: Changed) -> None:
    (changed.repository.root / PICTURE).unlink()
    assert codes(own_problems(changed.compare())) == [("F530", CASE)]


def test_a_picture_that_is_listed_no_more_is_the_documents(changed: Changed) -> None:
    path = changed.repository.root / OTHER
    text = path.read_text("utf-8")
    start = text.index("  - file: images/02.jpg")
    end = text.index("\ncover", start) if "\ncover" in text[start:] else text.index("\n---", start)
    path.write_text(text[:start].rstrip("\n") + text[end:], encoding="utf-8")
    found = codes(own_problems(changed.compare()))
    assert ("F536", "cases/2021/zhengzhou/metro-bookroom/images/02.jpg") in found


def test_a_roster_that_loses_a_unit_breaks_what_it_sent(changed: Changed) -> None:
    text = (changed.repository.root / ROSTER).read_text("utf-8")
    changed.repository.write(ROSTER, text.replace("luoyang-kexie", "luoyang-xin-kexie", 1))
    caused = codes(caused_elsewhere(changed.compare()))
    assert ("X410", CASE) in caused
    assert all(not path.startswith("cases/2021/") for _, path in caused)


def test_a_schema_breaks_what_has_been_sent(changed: Changed) -> None:
    schema = changed.repository.root / "schema/case.schema.yml"
    text = schema.read_text("utf-8")
    assert text.count("required: [") >= 1
    head, _, tail = text.partition("  summary:")
    schema.write_text(
        f"{head}  summary:{tail.replace('x-max-length: ', 'x-max-length: 1 # ', 1)}", "utf-8"
    )
    comparison = changed.compare()
    caused = codes(caused_elsewhere(comparison))
    assert {path for _, path in caused} == {CASE, OTHER}
    assert own_problems(comparison) == ()


def test_a_question_in_other_words_brings_no_old_problem_up(repository: Repository) -> None:
    repository.replace(CASE, "quota: true", "quota: 是")
    changed = under_git(repository)
    schema = changed.repository.root / "schema/case.schema.yml"
    text = schema.read_text("utf-8")
    head, _, tail = text.partition("  quota:")
    schema.write_text(f"{head}  quota:{tail.replace('title: ', 'title: 新的', 1)}", "utf-8")
    assert caused_elsewhere(changed.compare()) == ()


def test_a_removed_file_is_missed_by_the_ledger(changed: Changed) -> None:
    (changed.repository.root / CITY_SURVEY).unlink()
    assert ("X422", "submissions/2021/ledger.yml") in codes(caused_elsewhere(changed.compare()))


def test_a_closed_round_is_an_error_of_touched_files_alone(changed: Changed) -> None:
    changed.repository.replace(SURVEY, "展品维护", "展品的维护")
    comparison = changed.compare()
    assert [c for c in codes(own_problems(comparison)) if c[0] == "X413"] == [("X413", SURVEY)]
    assert not [c for c in codes(caused_elsewhere(comparison)) if c[0] == "X413"]


def test_where_nothing_else_could_be_checked_the_configuration_is_told(
    repository: Repository,
) -> None:
    repository.write("schema/settings.yml", "province: 河南省\n")
    changed = under_git(repository)
    changed.repository.replace(CASE, "quota: true", "quota: false")
    assert {p for _, p in codes(own_problems(changed.compare()))} == {"schema/settings.yml"}


def test_names_that_git_and_the_system_spell_alike(changed: Changed) -> None:
    folder = changed.repository.root / "cases/2022/luoyang/science-van/images"
    try:
        (Path(str(folder)) / "a\udce9.jpg").write_bytes(b"x")
    except OSError:
        pytest.skip("这个文件系统不接受这样的文件名")
    found = own_problems(changed.compare())
    assert [p.code for p in found if p.path.endswith("a\udce9.jpg")] == ["F518", "F531"]


# Random changes to the good repository.

TEXTS = (CASE, OTHER, CITY_SURVEY, SURVEY, REPORT)
SWAPS = (
    ("quota: true", "quota: 是"),
    ("amount_wan: 12.5", "amount_wan: -1"),
    ("amount_wan: 12.5", "amount_wan: 11.5"),
    ("round: 2021", "round: 2022"),
    ("unit: zhengzhou-kexie", "unit: luoyang-kexie"),
    ("title: ", "title:  新"),
    ("## ", "### "),
)
CONFIGURATION = (
    ("schema/rounds/2021.yml", "round: 2021", "round: 2022"),
    (ROUND, "case", "cas"),
    (ROSTER, "luoyang-kexie", "luoyang-xin-kexie"),
    ("schema/units/zhengzhou.yml", "zhengzhou-dongfenglu-shequ", "zhengzhou-dongfeng-shequ"),
    ("submissions/2021/ledger.yml", "survey.yml", "form.yml"),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.sampled_from(TEXTS), st.sampled_from(SWAPS)),
        st.tuples(st.just("configure"), st.sampled_from(CONFIGURATION)),
        st.tuples(st.just("remove"), st.sampled_from((*TEXTS, *PICTURES))),
        st.tuples(st.just("rename"), st.sampled_from((*TEXTS, *PICTURES)), st.sampled_from("abz")),
        st.tuples(st.just("copy"), st.sampled_from((CASE, OTHER)), st.sampled_from("abz")),
        st.tuples(st.just("misplace"), st.sampled_from(("cases/2022/x.docx", f"{SHEQU}/a.txt"))),
    ),
    min_size=1,
    max_size=4,
)


def take(step: tuple[object, ...], root: Path) -> None:
    """Change one thing, if it is still there to be changed."""
    match step:
        case ("edit", str(path), (str(old), str(new))) | (
            "configure",
            (str(path), str(old), str(new)),
        ):
            if (root / path).is_file():
                text = (root / path).read_bytes().decode()
                (root / path).write_bytes(text.replace(old, new, 1).encode())
        case ("remove", str(path)):
            (root / path).unlink(missing_ok=True)
        case ("rename", str(path), str(name)) if (root / path).is_file():
            (root / path).rename((root / path).with_stem(name))
        case ("copy", str(path), str(name)) if (root / path).is_file():
            target = (root / path).parent.with_name(name)
            if not target.exists():
                shutil.copytree((root / path).parent, target)
        case ("misplace", str(path)):
            (root / path).write_bytes("附".encode())


def belong(path: str, change: frozenset[str]) -> bool:
    """The definition, by search: the file, its pictures, or the text whose picture it is."""
    if path in change:
        return True
    folder = Path(path).parent
    if is_image(path):
        return any(Path(p).parent == folder.parent and p.endswith(".md") for p in change)
    return path.endswith(".md") and any(Path(p).parent == folder / "images" for p in change)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Changed:
    return under_git(copy_good(tmp_path_factory.mktemp("since") / "data", picture))


def fresh(base: Changed) -> Iterator[str]:
    base.git("reset", "--quiet", "--hard")
    base.git("clean", "--quiet", "-fd")
    yield base.git("status", "--porcelain")


@settings(max_examples=60)
@given(steps=STEPS)
def test_touched_files_get_exactly_what_a_full_check_gives(
    base: Changed, steps: list[tuple[object, ...]]
) -> None:
    assert list(fresh(base)) == [""]
    before = Counter(map(gist, base.repository.check().problems))
    for step in steps:
        take(step, base.repository.root)
    comparison = base.compare()
    full = base.repository.check(touched=tuple(comparison.touched)).problems
    own = mark(own_problems(comparison), comparison.after.checked)
    assert own == tuple(p for p in full if belong(p.path, comparison.touched))
    caused = Counter(map(gist, caused_elsewhere(comparison)))
    others = Counter(gist(p) for p in full if not belong(p.path, comparison.touched))
    assert caused == others - before
    assert not {p.path for p in caused_elsewhere(comparison)} & comparison.touched


def gist(problem: Problem) -> Problem:
    """A problem without its place and look: the same one wherever it stands."""
    return replace(problem, line=None, column=None, width=0, source=None, value=None, fix=None)
