"""docs/pipelines.md says of the forges what the pipelines, the words and the registry say."""

from __future__ import annotations

import re
from functools import cache

import pytest
from fakes import token_rules as rules
from pipelines import ROOT, fresh_files, fresh_pipelines

from site_builder.forges.registry import forge_kinds

PAGE = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")
KNOWN = re.compile(r"运行过|官方说明|官方源代码|程序|不知道|没有查到|说明里|公开的")
"""How a thing is known, as the page explains it."""
FORGES = [*forge_kinds()]
OURS = ["gitea", "github", "gitlab"]
"""Those whose page answers every question."""
ASKED = [
    "必须通过的检查", "检查的名称", "`[skip ci]`", "派生", "改名和删去的派生", "草稿", "强制推送",
    "压缩合并、变基合并", "两个合并请求同时", "令牌", "次数限制", "标签", "私有的",
]  # fmt: skip


@cache
def section(forge: str) -> str:
    """Return what the page says of a forge."""
    title = re.escape(forge_kinds()[forge].words["title"])
    found = re.search(rf"(?ms)^## {title}\n(.*?)(?=^## )", PAGE)
    assert found, title
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Return the cells of the last table that says how things are known."""
    table = re.split(r"(?m)^\|.*怎样知道的 \|\n\|[-|]+\|\n", text)[-1]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("forge", FORGES)
def test_every_line_says_how_it_is_known(forge: str) -> None:
    found = rows(section(forge))
    assert found
    assert [row for row in found if not KNOWN.search(row[-1])] == []


@pytest.mark.parametrize("forge", OURS)
def test_every_question_is_answered(forge: str) -> None:
    subjects = [row[0] for row in rows(section(forge))]
    assert [q for q in ASKED if not any(s.startswith(q) for s in subjects)] == []


def test_the_required_checks_are_those_of_the_pipelines() -> None:
    pipelines = {(p.forge, p.path): p for p in fresh_pipelines()}
    check = pipelines["github", ".github/workflows/check.yml"].jobs["check"]["name"]
    review = pipelines["github", ".github/workflows/review.yml"].text
    status = re.findall(r"--status (\S+)", review)[0]
    for text in (section("github"), fresh_files("github")["README.md"]):
        assert f"`{check}`" in text
        assert f"`{status}`" in text
    workflow = pipelines["gitea", ".gitea/workflows/review.yml"]
    job = workflow.jobs["check"]["name"]
    for version in ((1, 21), (1, 23)):
        name = rules.gitea_status_name(version, workflow.value["name"], job)
        assert f"`{name}`" in section("gitea")
        assert f"`{name}`" in fresh_files("gitea")["README.md"]
    jobs = pipelines["gitlab", ".gitlab-ci.yml"].value
    told = re.findall(r"`(检查\S+?|列出\S+?|写评论)`", section("gitlab"))
    assert set(told) <= set(jobs)


def test_an_action_is_told_of_in_the_version_that_is_used() -> None:
    used = {
        name: int(version)
        for p in fresh_pipelines()
        for name, version in re.findall(r"uses: (\S+)@\S+ # v(\d+)\.", p.text)
    }
    told = re.findall(r"`(actions/[a-z-]+)` 从第(\d+)版", PAGE)
    assert told
    assert all(int(version) <= used[name] for name, version in told)
    assert "uses:" not in fresh_files("gitea")[".gitea/workflows/review.yml"]


def test_a_token_s_rights_are_those_of_the_words() -> None:
    words = {forge: forge_kinds()[forge].words["token"] for forge in OURS}
    plain = {forge: section(forge).replace("`", "") for forge in OURS}
    for right in ("issue 读写", "repository 读", "user 读", "权限“写”"):
        assert right in words["gitea"]
        assert right in plain["gitea"]
    for right in ("Developer", "范围 api"):
        assert right in words["gitlab"]
        assert right in plain["gitlab"]
    (review,) = [p for p in fresh_pipelines() if p.path == ".github/workflows/review.yml"]
    writes = {k for k, v in review.jobs["comment"]["permissions"].items() if v == "write"}
    assert writes == {"issues", "pull-requests", "statuses"}
    assert "issues、pull requests 和 commit statuses" in words["github"]


@pytest.mark.parametrize("page", ["README.md", "docs/pipelines.md"])
def test_every_forge_can_be_chosen(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8").replace("\\|", "|")
    told = re.findall(r"--forge ([a-z]+(?:\|[a-z]+)+)", text)
    assert told
    assert all(set(names.split("|")) == set(FORGES) for names in told)


@pytest.mark.parametrize("page", ["README.md", "docs/pipelines.md", "docs/maintaining.md"])
def test_nothing_is_told_that_was_so_before(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "kepu==" not in text
    assert "角色 Reporter" not in text
    assert "不是可选的" in PAGE
