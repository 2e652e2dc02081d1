"""Every forge does the same for us, each in its own words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from fake_forge import BOTS, TOKEN, FakeForge, Fault, Pull, Running

from site_builder.forges.errors import ForgeError
from site_builder.forges.kind import Inability, open_repository
from site_builder.forges.registry import forge_kinds
from site_builder.read.repository.strays import stray_paths

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.forges.driver import Driver
    from site_builder.forges.kind import ForgeKind

HEAD = "a" * 40


def opened(fake: FakeForge) -> Driver:
    return fake.driver()


def test_a_pull_request(fake: FakeForge) -> None:
    files = [("cases/2022/luoyang/van/index.md", "cases/2022/luoyang/old/index.md"), ("a", "a")]
    fake.add(Pull(7, HEAD, files=files, labels=["别人的"]))
    forge = opened(fake)
    pull = forge.pull(7)
    assert (pull.number, pull.head, pull.base, pull.default) == (7, HEAD, "main", "main")
    assert (pull.author, pull.source) == ("zhengzhou", "zhengzhou/data")
    assert pull.is_open
    assert pull.files == (2 if forge_kinds()[fake.kind].file_list.is_counted else None)
    assert pull.labels == ("别人的",)
    assert list(forge.files(7)) == [frozenset(files[0]), frozenset("a")]


def test_a_closed_one_is_not_open(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD, state="closed"))
    assert not opened(fake).pull(7).is_open
    assert list(opened(fake).open_pulls()) == []


def test_long_lists_come_whole(fake: FakeForge) -> None:
    fake.most = 30
    fake.add(Pull(7, HEAD, files=[(f"{n}", f"{n}") for n in range(75)]))
    for number in range(70):
        fake.say(7, "somebody", f"{number}")
        fake.add(Pull(100 + number, HEAD))
    forge = opened(fake)
    assert [c.body for c in forge.comments(7)] == [f"{n}" for n in range(70)]
    assert len(list(forge.files(7))) == 75
    assert len(list(forge.open_pulls())) == 71


def test_comments(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD))
    fake.say(7, "somebody", "你好")
    forge = opened(fake)
    forge.create_comment(7, "一")
    ours = list(forge.comments(7))[1]
    assert forge.accounts() == {ours.author} == {BOTS[fake.kind]}
    forge.update_comment(7, ours.id, "二")
    assert [c.body for c in forge.comments(7)] == ["你好", "二"]
    forge.delete_comment(7, ours.id)
    assert [c.body for c in forge.comments(7)] == ["你好"]


@pytest.mark.parametrize("account", ["github-actions[bot]", "kepu-henan[bot]", "a-person"])
def test_github_tells_whose_token_it_is_whatever_its_kind(account: str) -> None:
    with Running(FakeForge("github", bot=account)) as fake:
        assert opened(fake).accounts() == {account}


def test_github_on_a_server_of_one_s_own_has_it_beside_its_rest_api() -> None:
    with Running(FakeForge("github")) as fake:
        opened_below = open_repository(
            forge_kinds()["github"], fake.environment, f"{fake.api}/v3", None
        )
        assert opened_below.accounts() == {"github-actions[bot]"}


def test_a_comment_that_somebody_else_removed_meanwhile_is_gone(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD))
    said = fake.say(7, fake.bot, "x")
    fake.faults.append(Fault("DELETE", 404))
    opened(fake).delete_comment(7, str(said.id))
    assert fake.faults[0].times == 0


def test_a_label_that_somebody_else_took_off_meanwhile_is_off(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD))
    fake.labels = {"待改": "d73a4a", "通过": "0e8a16"}
    opened(fake).change_labels(7, ["待改"], ["通过"])
    assert fake.pulls[7].labels == ["待改"]


def test_labels(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD, labels=["别人的"]))
    fake.labels = {"待改": "d73a4a", "别人的": "ffffff"}
    forge = opened(fake)
    assert forge.known_labels() == {"待改", "别人的"}
    forge.create_label("a b/郑州市", "0e8a16", "涉及的市")
    forge.change_labels(7, ["待改", "a b/郑州市"], [])
    forge.change_labels(7, [], ["a b/郑州市"])
    forge.change_labels(7, [], [])
    assert fake.pulls[7].labels == ["别人的", "待改"]
    assert fake.labels["a b/郑州市"] == "0e8a16"


def lacks(fake: FakeForge, inability: Inability) -> bool:
    return inability in forge_kinds()[fake.kind].lacks


def test_a_status(fake: FakeForge) -> None:
    driver = opened(fake)
    if lacks(fake, Inability.STATUS):
        with pytest.raises(ForgeError, match=r"没有查到.*写结论的接口"):
            driver.set_status(HEAD, "核对", "好", passed=True)
        assert fake.requests == []
        return
    driver.set_status(HEAD, "核对", "有错误", passed=False)
    driver.set_status(HEAD, "核对", "好", passed=True)
    bad = fake.dialect.failing
    assert fake.statuses == [(HEAD, "核对", bad, "有错误"), (HEAD, "核对", "success", "好")]


def test_a_merge_is_of_the_commit_that_was_seen(fake: FakeForge) -> None:
    fake.add(Pull(7, HEAD))
    if lacks(fake, Inability.GUARDED_MERGE):
        with pytest.raises(ForgeError, match="不自动合并"):
            opened(fake).merge(7, HEAD)
        assert fake.requests == []
        return
    with pytest.raises(ForgeError, match="又有变动"):
        opened(fake).merge(7, "b" * 40)
    opened(fake).merge(7, HEAD)
    assert fake.merged == [7]


def test_a_job_of_gitea_may_not_know_who_it_is() -> None:
    with Running(FakeForge("gitea", knows_itself=False)) as fake:
        assert opened(fake).accounts() == {"gitea-actions", "forgejo-actions"}


@pytest.mark.parametrize("name", forge_kinds())
def test_says_which_variable_is_missing(name: str) -> None:
    with pytest.raises(ForgeError, match=r"(_API_URL|_REPOSITORY|CI_PROJECT_ID)，"):
        open_repository(forge_kinds()[name], {}, None, None)
    with pytest.raises(ForgeError, match="KEPU_TOKEN"):
        open_repository(forge_kinds()[name], {}, "https://example.org", "a/b")


@pytest.mark.parametrize("api", ["file:///etc/passwd", "https://me:word@example.org", "example"])
def test_an_address_is_http_without_an_account(api: str) -> None:
    with pytest.raises(ForgeError, match="https://"):
        open_repository(forge_kinds()["gitea"], {"KEPU_TOKEN": "t"}, api, "a/b")


@pytest.mark.parametrize("token", ["sesame\nsesame", "sesame sesame", "sesame令牌", "sesame\x7f"])
def test_a_token_that_cannot_be_sent_is_not_shown(token: str) -> None:
    environment = {"KEPU_TOKEN": token, "GITHUB_REPOSITORY": "a/b"}
    with pytest.raises(ForgeError, match="没有复制完整") as caught:
        open_repository(forge_kinds()["github"], environment, "https://forge.invalid", None)
    assert "sesame" not in str(caught.value)


def test_a_line_end_after_a_token_does_no_harm(fake: FakeForge) -> None:
    environment = {k: f"{v}\r\n" if "TOKEN" in k else v for k, v in fake.environment.items()}
    fake.add(Pull(7, HEAD))
    assert open_repository(forge_kinds()[fake.kind], environment, None, None).pull(7).number == 7


@pytest.mark.parametrize("api", ["https://me:sesame@x/", "ftp://me:sesame@x/", "http://sesame@["])
def test_a_password_in_an_address_is_not_shown(api: str) -> None:
    environment = {"KEPU_TOKEN": "token", "GITHUB_REPOSITORY": "a/b"}
    with pytest.raises(ForgeError, match="接口地址") as caught:
        open_repository(forge_kinds()["github"], environment, api, None)
    assert "sesame" not in str(caught.value)


def test_more_labels_than_a_page_holds(fake: FakeForge) -> None:
    """Whether the forge has pages of them or gives all at once."""
    fake.labels = {f"label {n}": "000000" for n in range(130)}
    assert opened(fake).known_labels() == set(fake.labels)


@pytest.mark.parametrize("kind", ["gitee", "gitcode"])
def test_pages_of_labels_that_nobody_documents(kind: str) -> None:
    names = [b'[{"id": %d, "name": "%d"}]' % (n, n) for n in range(2)]
    full = b"[" + b",".join(b'{"id": %d, "name": "x%d"}' % (n, n) for n in range(9, 59)) + b"]"
    with Running(FakeForge(kind)) as fake:
        fake.faults += [Fault("GET .*/labels", 200, body=body) for body in (full, *names)]
        assert len(opened(fake).known_labels()) == 51


@pytest.mark.parametrize("kind", ["gitee", "gitcode"])
def test_an_entry_of_a_list_need_not_say_that_it_is_open(kind: str) -> None:
    answer = [{"number": "7", "user": {"login": "x"}, "head": {"sha": HEAD}, "base": {"ref": "m"}}]
    with Running(FakeForge(kind)) as fake:
        fake.faults.append(Fault("GET .*/pulls$", 200, body=json.dumps(answer).encode()))
        assert [pull.number for pull in opened(fake).open_pulls()] == [7]


def test_gitcode_tells_numbers_as_texts_too() -> None:
    with Running(FakeForge("gitcode")) as fake:
        fake.add(Pull(7, HEAD, count="many"))
        fake.add(Pull(8, HEAD, count="12"))
        driver = opened(fake)
        assert (driver.pull(7).number, driver.pull(7).files) == (7, None)
        assert (driver.pull(8).number, driver.pull(8).files) == (8, 12)


def test_gitcode_of_before_calls_a_comment_by_one_name() -> None:
    answer = b'[{"id": 12, "user": {"login": "kepu-bot"}, "body": "x"}]'
    with Running(FakeForge("gitcode")) as fake:
        fake.faults.append(Fault("GET .*/comments", 200, body=answer))
        assert [comment.id for comment in opened(fake).comments(7)] == ["12"]


@pytest.mark.parametrize("kind", ["gitee", "gitcode"])
def test_who_proposed_it_may_be_gone_with_the_fork(kind: str) -> None:
    answer = {"number": 7, "state": "merged", "user": None, "labels": None, "head": {"sha": HEAD},
              "base": {"ref": "main"}}  # fmt: skip
    with Running(FakeForge(kind)) as fake:
        fake.faults.append(Fault("GET .*/pulls/7", 200, body=json.dumps(answer).encode()))
        pull = opened(fake).pull(7)
    assert (pull.author, pull.source, pull.is_open, pull.labels) == ("", "", False, ())


def test_no_token_stands_in_an_address_or_a_message(fake: FakeForge) -> None:
    """The fake forge looks at every address."""
    fake.faults.append(Fault("GET", 401, body=TOKEN.encode()))
    with pytest.raises(ForgeError) as caught:
        opened(fake).pull(7)
    assert TOKEN not in str(caught.value)
    assert TOKEN not in repr(opened(fake))


@pytest.mark.parametrize("kind", forge_kinds().values(), ids=forge_kinds())
def test_what_was_dropped_into_a_forge_s_own_folder_is_found(
    kind: ForgeKind, tmp_path: Path
) -> None:
    folders = {path.partition("/")[0] for path in kind.files if path.startswith(".")}
    for folder in folders & {f".{kind.name}"}:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "survey.yml").write_text("unit: x\n", encoding="utf-8")
        assert stray_paths(tmp_path, ("schema",)) == [f"{folder}/survey.yml"]
    assert f".{kind.name}" in folders


@pytest.mark.parametrize("name", [None, "", 7])
def test_whoever_has_no_name_is_nobody(fake: FakeForge, name: object) -> None:
    """Else our own comment would be taken for somebody else's."""
    answer = {"login": name, "username": name, "data": {"viewer": {"login": name}}}
    fake.faults.append(Fault("user|graphql", 200, body=json.dumps(answer).encode()))
    with pytest.raises(TypeError, match="account"):
        opened(fake).accounts()
