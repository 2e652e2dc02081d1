"""`kepu comment`: from a file that is not to be trusted to one comment on each forge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fake_forge import BOTS, TOKEN, FakeForge, Fault, Pull, Running
from kepu_command import Kepu
from repository import Repository

from site_builder.forges.kind import Inability
from site_builder.forges.registry import forge_kinds
from site_builder.review.comment.markdown import MARKER
from site_builder.review.review import Review, Verdict
from site_builder.review.review_json import LARGEST, write_review

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from site_builder.forges.kind import ForgeKind

HEAD, OTHER = "a" * 40, "b" * 40
CASE = "cases/2022/luoyang/science-van/index.md"


class Posting:
    """The command in a checkout of the main line, with a review beside it."""

    def __init__(self, fake: FakeForge, kepu: Kepu, file: Path) -> None:
        self.fake, self.kepu, self.file = fake, kepu, file
        self.write()

    @property
    def kind(self) -> ForgeKind:
        return forge_kinds()[self.fake.kind]

    def write(self, verdict: Verdict = Verdict.CLEAN, **fields: Any) -> None:
        given = {"pull": 7, "head": HEAD, "labels": ("洛阳市", "通过"), **fields}
        self.file.write_text(write_review(Review(verdict, 1, **given)), encoding="utf-8")

    def __call__(self, more: str = "", head: str = HEAD) -> tuple[int, str]:
        options = f"--forge {self.fake.kind} --review {self.file} --head {head}"
        status, said = self.kepu(f"comment {options} {more}")
        assert TOKEN not in said
        return status, said


@pytest.fixture(params=forge_kinds())
def posting(
    request: pytest.FixtureRequest,
    repository: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Posting]:
    monkeypatch.setattr("site_builder.forges.client.time.sleep", lambda _: None)
    with Running(FakeForge(request.param)) as fake:
        fake.add(Pull(7, HEAD, author="luoyang-office", files=[(CASE, CASE)]))
        for name, value in fake.environment.items():
            monkeypatch.setenv(name, value)
        kepu = Kepu(repository.root, monkeypatch, capsys)
        yield Posting(fake, kepu, tmp_path / "review.json")


def with_a(inability: Inability) -> pytest.MarkDecorator:
    """The forges that do not inability it."""
    names = [name for name, kind in forge_kinds().items() if inability not in kind.lacks]
    return pytest.mark.parametrize("posting", names, indirect=True)


STATUS, MERGE = with_a(Inability.STATUS), with_a(Inability.GUARDED_MERGE)
LACKING = [
    (name, inability) for name, kind in forge_kinds().items() for inability in sorted(kind.lacks)
]


def test_comments_once_and_keeps_it_up_to_date(posting: Posting) -> None:
    assert posting() == (
        0,
        "第7号合并请求：已写评论\n第7号合并请求：加标签 洛阳市、通过；去标签 无\n",
    )
    assert posting() == (0, "第7号合并请求：评论没有变化\n")
    posting.write(Verdict.DOUBTFUL, labels=("洛阳市", "缺报"))
    _, said = posting()
    assert said == "第7号合并请求：已更新评论\n第7号合并请求：加标签 缺报；去标签 通过\n"
    (comment,) = posting.fake.comments[7]
    assert comment.author == BOTS[posting.fake.kind]
    assert comment.body.startswith(MARKER)
    assert posting.fake.pulls[7].labels == ["洛阳市", "缺报"]


def test_a_dry_run_writes_nothing(posting: Posting) -> None:
    lacks = posting.kind.lacks
    wanted = {Inability.STATUS: "--status 核对", Inability.GUARDED_MERGE: "--merge-when-clean"}
    more = " ".join(option for inability, option in wanted.items() if inability not in lacks)
    status, said = posting(f"--dry-run {more}")
    assert status == 0
    assert MARKER in said
    assert "（没有写到平台）第7号合并请求：加标签 洛阳市、通过" in said
    assert posting.fake.written == []


REFUSALS = {
    Inability.STATUS: ("--status 核对", "写结论的接口，所以不写；去掉 --status"),
    Inability.GUARDED_MERGE: ("--merge-when-clean", "不自动合并；去掉 --merge-when-clean"),
}


@pytest.mark.parametrize(("posting", "inability"), LACKING, indirect=["posting"])
def test_what_the_forge_lacks_is_refused_before_anything_is_asked(
    posting: Posting, inability: Inability
) -> None:
    option, said = REFUSALS[inability]
    status, told = posting(option)
    assert (status, said in told) == (2, True), told
    assert posting.kind.words["title"] in told
    assert posting.fake.requests == []


@STATUS
def test_a_status_may_be_required_for_a_merge(posting: Posting) -> None:
    posting("--status 核对")
    posting.write(Verdict.ERRORS)
    posting("--status 核对")
    good, bad = posting.fake.statuses
    assert (good[0], good[1], good[2]) == (HEAD, "核对", "success")
    assert bad[2] == posting.fake.dialect.failing


OTHER_CITY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
ROSTER = "schema/units/luoyang.yml"


@MERGE
@pytest.mark.parametrize(
    ("author", "file", "verdict", "why"),
    [
        ("Luoyang-Office", CASE, Verdict.CLEAN, ""),
        ("luoyang-office", "cases/2022/luoyang/new-one/index.md", Verdict.CLEAN, ""),
        ("luoyang-office", CASE, Verdict.DOUBTFUL, "检查没有完全通过"),
        ("luoyang-office", ROSTER, Verdict.CLEAN, "改动不限于填报内容"),
        ("luoyang-office", OTHER_CITY, Verdict.CLEAN, "提交人不能改动其中的文件"),
        ("luoyang-office", "submissions/2022/ledger.yml", Verdict.CLEAN, "改动不限于填报内容"),
        ("somebody", CASE, Verdict.CLEAN, "提交人不能改动其中的文件"),
        ("luoyang-0ffice", CASE, Verdict.CLEAN, "提交人不能改动其中的文件"),
    ],
)
def test_merges_only_what_is_clean_and_its_author_s(
    posting: Posting, author: str, file: str, verdict: Verdict, why: str
) -> None:
    unit = "  - id: luoyang-kexie\n"
    Repository(posting.kepu.folder).replace(ROSTER, unit, f"{unit}    owners: [luoyang-office]\n")
    posting.fake.pulls[7].author = author
    posting.fake.pulls[7].files = [(file, file)]
    posting.write(verdict, actor="luoyang-office")  # what the file says of it does not count
    status, said = posting("--merge-when-clean")
    assert status == 0
    assert posting.fake.merged == ([] if why else [7])
    assert f"没有自动合并：{why}" in said if why else "第7号合并请求：已合并" in said


@MERGE
def test_merges_nothing_where_nobody_is_registered(posting: Posting) -> None:
    assert "没有自动合并：提交人不能改动" in posting("--merge-when-clean")[1]


@MERGE
def test_the_branch_s_own_rules_stand(posting: Posting) -> None:
    unit = "  - id: luoyang-kexie\n"
    Repository(posting.kepu.folder).replace(ROSTER, unit, f"{unit}    owners: [luoyang-office]\n")
    posting.fake.pulls[7].may_merge = lambda: False
    status, said = posting("--merge-when-clean")
    assert status == 1
    assert "平台不许合并" in said
    assert posting.fake.merged == []


@pytest.mark.parametrize(
    "content", [b"not json", b"{}", b"<html>", b" " * (LARGEST + 1)], ids=lambda c: str(c[:8])
)
def test_what_is_no_review_is_refused(posting: Posting, content: bytes) -> None:
    posting.file.write_bytes(content)
    assert posting()[0] == 1
    assert posting.fake.requests == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"pull": None}, "没有写明是哪个合并请求"),
        ({"head": OTHER}, "不是触发这次流程的提交"),
        ({"pull": 8}, "现在的提交不是这一个"),
        ({"pull": 9}, "404"),
        ({"pull": 10}, "不是合到 main 的"),
    ],
)
def test_a_forged_review_is_refused(posting: Posting, fields: dict[str, Any], said: str) -> None:
    posting.fake.add(Pull(8, OTHER))
    posting.fake.add(Pull(10, HEAD, base="other"))
    posting.write(Verdict.CLEAN, **fields)
    status, text = posting()
    assert status == 1
    assert said in text
    assert posting.fake.written == []


def test_a_review_of_the_same_commit_from_elsewhere_is_refused(posting: Posting) -> None:
    assert posting("--source zhengzhou/data")[0] == 0
    status, said = posting("--source attacker/data")
    assert status == 1
    assert "来源仓库不是" in said


@pytest.mark.parametrize("content", [None, b"", b"not json"])
def test_what_passed_before_does_not_stand_where_nothing_is_known(
    posting: Posting, content: bytes | None
) -> None:
    posting()
    assert posting.fake.pulls[7].labels == ["洛阳市", "通过"]
    posting.fake.pulls[7].head = OTHER
    posting.file.unlink()
    if content is not None:
        posting.file.write_bytes(content)
    assert posting("--pull 7", HEAD)[0] == 1  # an old run
    assert posting.fake.pulls[7].labels == ["洛阳市", "通过"]
    status, said = posting("--pull 7", OTHER)
    assert status == 1
    assert "去标签 通过" in said
    assert posting.fake.pulls[7].labels == ["洛阳市"]


def test_a_review_of_another_number_is_refused(posting: Posting) -> None:
    posting.fake.add(Pull(8, HEAD))
    status, said = posting("--pull 8")
    assert status == 1
    assert "不是第8号" in said
    assert posting.fake.written == []


@STATUS
@pytest.mark.parametrize(("author", "passes"), [("maintainer", True), ("somebody", False)])
def test_whoever_rewrites_the_check_passes_only_with_a_right_to(
    posting: Posting,
    author: str,
    passes: bool,
) -> None:
    settings = posting.kepu.folder / "schema/settings.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "maintainers: [maintainer]\n", encoding="utf-8")
    paths = (".github/workflows/check.yml", "kepu.py")
    posting.fake.pulls[7].author = author
    posting.fake.pulls[7].files = [(path, path) for path in paths]
    posting.write(Verdict.NOTHING, labels=())
    posting("--status 核对")
    expected = passes or posting.fake.kind != "github"
    assert (posting.fake.statuses[-1][2] == "success") == expected
    assert posting.fake.comments[7] == []


def test_of_what_is_closed_nothing_is_said(posting: Posting) -> None:
    posting.fake.pulls[7].state = "closed"
    assert posting() == (0, "第7号合并请求已经关闭或合并，不再评论\n")
    assert posting.fake.written == []


def test_another_s_comment_with_our_marker_stays_as_it_is(posting: Posting) -> None:
    posting.fake.say(7, "attacker", f"{MARKER}\n检查通过")
    posting()
    assert [c.author for c in posting.fake.comments[7]] == ["attacker", BOTS[posting.fake.kind]]
    assert posting.fake.comments[7][0].body == f"{MARKER}\n检查通过"


def test_labels_that_nobody_knows_are_not_set(posting: Posting) -> None:
    posting.write(labels=("admin", "郑州市", "approved", "通过"))
    posting()
    assert posting.fake.pulls[7].labels == ["通过"]


def test_whoever_writes_may_be_named(posting: Posting) -> None:
    posting.fake.say(7, "another-bot", f"{MARKER}\n旧")
    status, said = posting("--account another-bot")
    assert status == 1  # the fake forge knows whose token it is
    assert "403" in said


def test_says_what_the_forge_refuses(posting: Posting) -> None:
    posting.fake.faults.append(Fault("POST", 403))
    status, said = posting()
    assert status == 1
    assert "令牌的权限不够" in said


def test_an_answer_of_another_form_is_no_crash(posting: Posting) -> None:
    posting.fake.faults.append(Fault("GET", 200, 9, body=b'{"number": 7, "head": 1}'))
    status, said = posting()
    assert status == 1
    assert "平台的回答里缺少" in said


def test_nor_is_a_list_of_another_form(posting: Posting) -> None:
    posting.fake.faults.append(Fault("GET .*(files|diffs|comments|notes)$", 200, 9, body=b"[1]"))
    status, said = posting()
    assert status == 1
    assert "平台的回答里缺少" in said


@pytest.mark.parametrize("body", [b'{"message": "try again"}', b'"none"', b"7"])
def test_no_list_of_comments_is_not_an_empty_one(posting: Posting, body: bytes) -> None:
    """Else a second comment would be written."""
    posting()
    posting.fake.faults.append(Fault("GET .*(comments|notes)$", 200, body=body))
    posting.write(Verdict.DOUBTFUL)
    status, said = posting()
    assert (status, "平台的回答里缺少" in said) == (1, True), said
    assert len(posting.fake.comments[7]) == 1


def test_what_is_wrong_with_the_call(posting: Posting, monkeypatch: pytest.MonkeyPatch) -> None:
    assert posting(head="main")[0] == 2
    assert posting.kepu("comment --forge github")[0] == 2
    for name in posting.fake.environment:
        monkeypatch.delenv(name)
    status, said = posting()
    assert status == 1
    assert "环境变量" in said


def test_lists_what_waits(posting: Posting) -> None:
    posting.fake.add(Pull(8, OTHER, author="a\nb 9"))
    posting.fake.add(Pull(9, OTHER, base="other"))
    posting.fake.add(Pull(10, "--evil"))
    status, said = posting.kepu(f"comment --forge {posting.fake.kind} --list")
    assert (status, said) == (0, f"7 {HEAD} luoyang-office\n8 {OTHER} ?\n")
