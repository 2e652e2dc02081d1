"""What is said of files that the author may not touch: which office to turn to."""

from __future__ import annotations

from proposing import ADDED, CHANGED, ERQI, LUOYANG, ZHENGZHOU, case_of, proposed

from site_builder.check.change.proposal import Proposal
from site_builder.check.change.unowned_paths import unowned_paths

NEW = "cases/2021/zhengzhou/{}/index.md"


def found(proposal: Proposal) -> list[tuple[str, int, str]]:
    return [
        (f.facts["folder"], f.facts["count"], f.facts["names"]) for f in unowned_paths(proposal)
    ]


def test_the_nearest_office_first() -> None:
    path = "submissions/2022/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    assert found(Proposal(proposed(path), LUOYANG)) == [
        (
            "submissions/2022/zhengzhou/zhengzhou-erqi-kexie",
            1,
            "二七区科学技术协会、郑州市科学技术协会、河南省科学技术协会",
        )
    ]


def test_many_folders_become_their_city_and_many_cities_their_top() -> None:
    folders = [f"submissions/2022/luoyang/x-{n}/survey.yml" for n in range(20)]
    (city,) = found(Proposal(proposed(*folders), ZHENGZHOU))
    assert city == ("submissions/2022/luoyang", 20, "洛阳市科学技术协会、河南省科学技术协会")
    cities = [f"submissions/2022/city-{n}/x/survey.yml" for n in range(20)]
    (top,) = found(Proposal(proposed(*folders, *cities), ERQI))
    assert top == ("submissions", 40, "河南省科学技术协会")


def test_an_author_who_is_not_known_is_not_accused() -> None:
    assert found(Proposal(proposed("mkdocs.yml"), None)) == []
    assert found(Proposal(proposed("mkdocs.yml", registered=False), ERQI)) == []


def test_a_case_handed_to_another_unit_names_that_unit() -> None:
    path = NEW.format("x")
    change = proposed(path, now=case_of("luoyang-kexie", path))
    (case,) = unowned_paths(Proposal(change, ERQI))
    assert case.facts["reason"] == "other"


def test_of_what_belongs_elsewhere_it_is_said_that_it_moves() -> None:
    folder = "submissions/2021/luoyang/luoyang-kexie"
    paths = (f"{folder}/report.md", f"{folder}/images/01.jpg")
    change, told = proposed(*paths, modes=ADDED), frozenset(paths[:1])
    (astray,) = unowned_paths(Proposal(change, ZHENGZHOU, told))
    assert astray.facts["how"].startswith("照这些文件的另一条提示，移到")
    (mixed,) = unowned_paths(
        Proposal(proposed(*paths, f"{folder}/survey.yml", modes=ADDED), ZHENGZHOU, told)
    )
    assert mixed.facts["how"].startswith("从这次合并请求里去掉")


def test_what_is_added_elsewhere_is_no_change_of_the_program() -> None:
    (added,) = unowned_paths(Proposal(proposed("材料.zip", modes=ADDED), ERQI))
    assert added.facts["reason"] == "outside"
    assert added.facts["how"].startswith("填报的内容按空表填写，放到 submissions/")
    both = Proposal(proposed("材料.zip", modes=ADDED, more={"kepu.py": CHANGED}), ERQI)
    (changed,) = unowned_paths(both)
    assert changed.facts["reason"] == "tooling"
