"""The whole path with real git: what is proposed, what is said of it, and what lands.

GitHub's machines and its network are not here: the workflows' own scripts run in bash, with
stand-ins for its actions alone, against a forge on loopback. In the `whole` journeys each script
starts the main line's own program; in the others it is called within the test, with the arguments
and variables that the script has made.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fake_forge import BOTS, TOKEN
from journey import contributions as c
from journey.world import CANARY, MARK, REQUIRED_STATUS
from pipelines import ROOT

from site_builder.review.comment.markdown import MARKER
from site_builder.review.review import Review, Verdict
from site_builder.review.review_json import LARGEST, read_review, write_review

if TYPE_CHECKING:
    from collections.abc import Callable

    from journey.workflow_runner import JobRun
    from journey.world import CheckRun, Contributor, World

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows上不走流程：流程的机器用bash")
GOLDEN = Path(__file__).parent / "golden"
UNIT, CITY, PROVINCE = "dongfenglu", "zhengzhou-office", "henan-office"


def expect(name: str, world: World, number: int, *, update: bool) -> None:
    """Compare the comment with the one that is expected."""
    body = world.comment(number)
    assert body.startswith(MARKER)
    body = body.replace(world.fake.pulls[number].head[:10], "（提交）")
    file = GOLDEN / f"{name}.md"
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(body.encode())
    assert body == file.read_bytes().decode(), f"{name}: --update-golden if that is meant"


def submitted(
    world: World, account: str, change: Callable[[Contributor], object], branch: str = "change"
) -> tuple[int, CheckRun, JobRun]:
    """Propose a change and let both pipelines run."""
    number = world.propose(account, change, branch)
    run, review = world.submit(number)
    checker = f"{MARK}{world.machine}/base/site_builder/__main__.py"
    assert run.job.log.count(MARK) == run.job.log.count(checker) == int(not world.in_process)
    assert TOKEN not in run.job.log + review.log
    return number, run, review


def refused(world: World, number: int, run: CheckRun) -> None:
    """It does not pass, cannot be merged, and leaves the main line as it was."""
    before = world.bare("rev-parse", "main")
    assert run.job.conclusion == "failure"
    assert not world.merge(number)
    assert world.bare("rev-parse", "main") == before


def landed(world: World, number: int, *paths: str) -> None:
    """It can be merged; the main line holds it and is clean."""
    assert world.merge(number)
    assert set(paths) <= world.tree()
    status, said = world.says_of_main()
    assert status == 0, said


def test_the_main_line_is_clean_and_its_own_checker_says_so(whole: World) -> None:
    status, said = whole.says_of_main()
    assert status == 0, said
    assert f"{MARK}{whole.machine}/site_builder/__main__.py" in said


def test_a_good_survey(whole: World, update_golden: bool) -> None:
    number, run, review = submitted(whole, UNIT, c.good_survey)
    assert (run.job.conclusion, review.conclusion) == ("success", "success"), run.job.log
    expect("good-survey", whole, number, update=update_golden)
    assert "郑州市" in whole.fake.pulls[number].labels
    assert run.job.summary.strip() in whole.comment(number)
    landed(whole, number, c.SURVEY)


def test_a_good_case_with_a_picture_and_its_preview(whole: World, update_golden: bool) -> None:
    number, run, _ = submitted(whole, UNIT, c.good_case)
    assert run.job.conclusion == "success", run.job.log
    expect("good-case", whole, number, update=update_golden)
    preview = whole.check(number, "preview").job
    assert preview.conclusion == "success", preview.log
    names = zipfile.ZipFile(BytesIO(preview.artifacts["preview"])).namelist()
    assert any("reading-corner" in name for name in names)
    landed(whole, number, f"{c.CASE}/index.md", f"{c.CASE}/images/corner.jpg")


def test_several_errors_are_said_at_once(world: World, update_golden: bool) -> None:
    number, run, review = submitted(world, UNIT, c.several_errors)
    expect("several-errors", world, number, update=update_golden)
    assert review.conclusion == "success"
    assert run.job.log.count("::error ") >= 3
    assert "待改" in world.fake.pulls[number].labels
    refused(world, number, run)


def test_mended_and_pushed_again(whole: World, update_golden: bool) -> None:
    number, run, _ = submitted(whole, UNIT, c.what_can_be_mended)
    expect("to-be-mended", whole, number, update=update_golden)
    refused(whole, number, run)
    (first,) = whole.fake.comments[number]
    author = whole.contributor(number)
    command = [sys.executable, "-P", "-m", "site_builder", "check", "--fix", "--since", "main"]
    where = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=author.root, env=where, check=False, capture_output=True)
    assert (author.root / c.SURVEY).read_text("utf-8") == c.GOOD
    whole.push(author)
    whole.submit(number)
    (second,) = whole.fake.comments[number]
    assert second.id == first.id
    expect("mended", whole, number, update=update_golden)
    assert "待改" not in whole.fake.pulls[number].labels
    landed(whole, number, c.SURVEY)


HOSTILE = [c.yaml_bomb, c.links, c.scripts_in_values, c.personal_data, c.odd_paths]


@pytest.mark.parametrize("change", HOSTILE, ids=lambda f: f.__name__)
def test_hostile_content(
    world: World,
    change: Callable[[Contributor], object],
    update_golden: bool,
) -> None:
    branch = "x;touch${IFS}pwned`id`$(id)"
    number, run, review = submitted(world, UNIT, change, branch)
    assert review.conclusion == "success", review.log
    expect(change.__name__.replace("_", "-"), world, number, update=update_golden)
    for said in (world.comment(number), run.job.summary):
        for secret in ("root:", "13800138000"):
            assert secret not in said
        active = re.sub(r"(`+)[^`].*?[^`]?\1(?!`)", "", said)  # what is quoted as code is shown
        for sign in ("<script", "@everyone", "](javascript"):
            assert sign not in active
    assert not any(line.startswith("::set-output") for line in run.job.log.splitlines())
    assert "::error::假的" not in run.job.log
    assert not list(world.machine.rglob("pwned"))
    refused(world, number, run)


def test_no_program_of_somebody_else_s_is_run(whole: World) -> None:
    number, run, review = submitted(whole, UNIT, c.program_that_speaks)
    preview = whole.check(number, "preview").job
    assert CANARY not in run.job.log + review.log + preview.log + run.job.summary
    refused(whole, number, run)


def test_a_check_that_is_rewritten_is_not_believed(whole: World, update_golden: bool) -> None:
    number = whole.propose(UNIT, c.workflow_that_forges)
    run = whole.check(number)
    assert run.job.conclusion == "success"  # as on GitHub: without a secret, and for nothing
    assert CANARY in run.job.log
    run.job.artifacts["review"] = forged(number, run.head, labels=("通过",))
    review = whole.review(run)
    assert review.conclusion == "success"
    expect("rewritten-check", whole, number, update=update_golden)
    assert whole.fake.pulls[number].labels == []
    assert CANARY not in review.log
    assert whole.fake.statuses[-1][2] == "failure"
    assert not whole.merge(number)


def forged(number: int, head: str, **fields: Any) -> bytes:
    given: dict[str, Any] = {"pull": number, "head": head, **fields}
    return write_review(Review(Verdict.CLEAN, 1, **given)).encode()


def test_forged_reviews(world: World) -> None:
    victim = world.propose(CITY, c.good_case)
    number = world.propose(UNIT, c.several_errors)
    run = world.check(number)
    forgeries = {
        "another's number": forged(victim, run.head),
        "another commit": forged(victim, world.fake.pulls[victim].head),
        "a number that is none": forged(4711, run.head),
        "too large": b" " * (LARGEST + 1),
        "not JSON": b"\x00\xff",
        "HTML": b"<html><script>",
        "empty": b"",
        "none": None,
    }
    for kind, content in forgeries.items():
        run.job.artifacts.clear()
        if content is not None:
            run.job.artifacts["review"] = content
        review = world.review(run)
        assert review.conclusion == "failure", kind
        assert "script" not in review.log
        assert "Traceback" not in review.log
    assert world.fake.written == []
    assert not world.may_merge(number)
    assert not world.may_merge(victim)


def test_forged_labels(world: World) -> None:
    number = world.propose(UNIT, c.good_survey)
    run = world.check(number)
    labels = ("洛阳市", "管理员", "郑州市", "通过")
    run.job.artifacts["review"] = forged(number, run.head, labels=labels)
    world.review(run)
    assert sorted(world.fake.pulls[number].labels) == sorted(["郑州市", "通过"])


REFUSED = [
    (UNIT, c.another_city),
    (UNIT, c.makes_itself_an_owner),
    (UNIT, c.makes_itself_an_owner_and_uses_it),
    (UNIT, c.survey_and_tooling),
    ("stranger", c.good_survey),
    ("stranger", c.tooling),
]


@pytest.mark.parametrize(("account", "change"), REFUSED, ids=lambda v: getattr(v, "__name__", v))
def test_what_its_author_may_not_do(
    world: World,
    account: str,
    change: Callable[[Contributor], object],
    update_golden: bool,
) -> None:
    number, run, _ = submitted(world, account, change)
    review = read_review(run.job.artifacts["review"])
    assert review.verdict is Verdict.REFUSED
    if world.fake.comments[number]:
        name = f"{account}-{change.__name__}".replace("_", "-")
        expect(name, world, number, update=update_golden)
    refused(world, number, run)


def test_the_city_may_do_what_its_units_may(world: World) -> None:
    number, run, _ = submitted(world, CITY, c.good_survey)
    assert run.job.conclusion == "success", run.job.log
    landed(world, number, c.SURVEY)


def test_tooling_by_a_maintainer_is_no_matter_of_data(world: World) -> None:
    number, run, review = submitted(world, "maintainer", c.tooling)
    assert run.job.conclusion == "success", run.job.log
    assert "不评论" in review.log
    assert world.fake.comments[number] == []
    landed(world, number, "docs/notes.md")


def test_the_province_withdraws(world: World, update_golden: bool) -> None:
    number, run, _ = submitted(world, PROVINCE, c.withdrawal)
    assert run.job.conclusion == "success", run.job.log
    expect("withdrawal", world, number, update=update_golden)
    landed(world, number, "submissions/2022/ledger.yml")
    assert f"{c.VAN}/index.md" not in world.tree()


def test_two_at_once(world: World) -> None:
    """Both are checked against the same main line; each lands, and is not blamed for the other."""
    one = world.propose(UNIT, c.good_survey)
    two = world.propose(CITY, c.good_case)
    first, second = world.check(one), world.check(two)
    world.review(second)
    world.review(first)
    assert world.merge(one)
    again, _ = world.submit(two)
    assert again.job.conclusion == "success", again.job.log
    review = read_review(again.job.artifacts["review"])
    assert {document.path for document in review.documents} == {f"{c.CASE}/index.md"}
    landed(world, two, c.SURVEY, f"{c.CASE}/index.md")
    assert all(len(world.fake.comments[number]) == 1 for number in (one, two))


def test_a_push_in_between_makes_an_old_result_void(world: World) -> None:
    number = world.propose(UNIT, c.good_survey)
    old = world.check(number)
    author = world.contributor(number)
    c.several_errors(author)
    world.push(author)
    review = world.review(old)
    assert review.conclusion == "failure"
    assert "现在的提交不是这一个" in review.log
    assert not world.merge(number)


def test_a_comment_in_our_name_is_left_alone(world: World) -> None:
    number = world.propose(UNIT, c.several_errors)
    world.fake.say(number, "attacker", f"{MARKER}\n检查通过，可以合并。")
    world.submit(number)
    authors = [said.author for said in world.fake.comments[number]]
    assert authors == ["attacker", BOTS["github"]]
    assert world.fake.comments[number][0].body == f"{MARKER}\n检查通过，可以合并。"


def test_the_status_is_of_the_commit_that_was_checked(world: World) -> None:
    number, run, _ = submitted(world, UNIT, c.good_survey)
    assert world.fake.statuses[-1][:3] == (run.head, REQUIRED_STATUS, "success")
    json.loads(run.job.artifacts["review"])
    assert world.may_merge(number)
