"""The client gives up in words, waits when it is asked to, and keeps the token to itself."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest
from fake_forge import TOKEN, FakeForge, Fault, Pull, Running

from site_builder.forges.client import LARGEST, Client
from site_builder.forges.words import ForgeError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Asking:
    """A client of a fake GitHub, and how long it paused."""

    def __init__(self, fake: FakeForge) -> None:
        self.fake = fake
        self.pauses: list[float] = []
        headers = {"Authorization": f"Bearer {TOKEN}"}
        self.client = Client(fake.api, headers, pause=self.pauses.append)

    def pull(self) -> object:
        return self.client.get("/repos/henan/data/pulls/7")["number"]

    def comment(self) -> None:
        self.client.send("POST", "/repos/henan/data/issues/7/comments", {"body": "好"})

    def fails(self, status: int, times: int = 1, body: bytes = b"{}", **headers: str) -> None:
        named = {k.replace("_", "-"): v for k, v in headers.items()}
        self.fake.faults.append(Fault("data", status, times, named, body))


@pytest.fixture
def asking() -> Iterator[Asking]:
    with Running(FakeForge("github")) as fake:
        fake.add(Pull(7, "a" * 40))
        yield Asking(fake)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_passing_failure_is_tried_again(asking: Asking, status: int) -> None:
    asking.fails(status, 2)
    assert asking.pull() == 7
    assert asking.pauses == [2, 4]


def test_it_waits_as_long_as_it_is_told(asking: Asking) -> None:
    asking.fails(429, Retry_After="7")
    asking.fails(403, Retry_After="3")
    assert asking.pull() == 7
    assert asking.pauses == [7, 3]


NOON = "Mon, 30 Nov 2026 12:00:00 GMT"


def after_noon(seconds: int) -> str:
    return str(int(parsedate_to_datetime(NOON).timestamp()) + seconds)


@pytest.mark.parametrize("status", [403, 429])
def test_a_limit_that_is_told_by_how_many_are_left(asking: Asking, status: int) -> None:
    """Counted from the forge's own clock, whatever ours says."""
    asking.fails(status, Date=NOON, X_RateLimit_Remaining="0", X_RateLimit_Reset=after_noon(40))
    assert asking.pull() == 7
    assert asking.pauses == [40]


def test_a_limit_of_an_hour_is_a_limit_not_a_missing_right(asking: Asking) -> None:
    asking.fails(403, Date=NOON, X_RateLimit_Remaining="0", X_RateLimit_Reset=after_noon(3000))
    with pytest.raises(ForgeError, match=r"限制了请求的次数.*403.*大约50分钟以后") as caught:
        asking.pull()
    assert "权限" not in str(caught.value)
    assert asking.pauses == []


@pytest.mark.parametrize("reset", ["", "soon", "1"])
def test_a_limit_whose_end_is_not_told_is_waited_for_a_minute(asking: Asking, reset: str) -> None:
    asking.fails(403, X_RateLimit_Remaining="0", X_RateLimit_Reset=reset, Date=NOON)
    assert asking.pull() == 7
    assert asking.pauses == [1 if reset == "1" else 60]


def test_a_secondary_limit_is_told_by_its_words_alone(asking: Asking) -> None:
    asking.fails(403, body=b'{"message": "You have exceeded a secondary rate limit."}')
    asking.fails(429)
    assert asking.pull() == 7
    assert asking.pauses == [60, 60]


def test_after_a_limit_even_a_creation_is_tried_again(asking: Asking) -> None:
    asking.fails(429, Retry_After="1")
    asking.comment()
    assert [c.body for c in asking.fake.comments[7]] == ["好"]


def test_but_not_for_ever(asking: Asking) -> None:
    asking.fails(429, Retry_After="9" * 400)
    with pytest.raises(ForgeError, match=r"429.*大约1440分钟"):
        asking.pull()
    asking.fails(503, 9)
    with pytest.raises(ForgeError, match="503"):
        asking.pull()
    assert asking.pauses == [2, 4, 8]


def test_a_creation_is_not_repeated_if_it_may_have_happened(asking: Asking) -> None:
    asking.fails(502)
    with pytest.raises(ForgeError, match="502"):
        asking.comment()
    assert len(asking.fake.written) == 1
    asking.fails(503)
    asking.comment()
    assert [c.body for c in asking.fake.comments[7]] == ["好"]


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "换一个新的"), (403, "权限不够"), (404, "核对仓库的名字"), (409, "又有变动"),
     (418, "认为内容不安全"), (422, "不接受"), (410, "平台没有执行")],
)  # fmt: skip
def test_says_what_to_do(asking: Asking, status: int, said: str) -> None:
    asking.fails(status)
    with pytest.raises(ForgeError, match=said) as caught:
        asking.pull()
    assert f"GET /repos/henan/data/pulls/7，{status}" in str(caught.value)


def test_a_redirect_is_not_followed(asking: Asking) -> None:
    with Running(FakeForge("github")) as elsewhere:
        for status in (301, 302, 307, 308):
            asking.fails(status, Location=f"{elsewhere.address}/repos/henan/data/pulls/7")
            with pytest.raises(ForgeError, match="没有跟随"):
                asking.pull()
        assert elsewhere.requests == []


def test_an_answer_that_is_too_large_or_no_json_is_refused(asking: Asking) -> None:
    asking.fails(200, body=b"[" + b"1," * (LARGEST // 2) + b"1]")
    with pytest.raises(ForgeError, match="太大"):
        asking.pull()
    for body in (b"<html>", b"\xff", b"[" * 100_000):
        asking.fails(200, body=body)
        with pytest.raises(ForgeError, match="读不懂"):
            asking.pull()


def test_a_list_without_end_is_left(asking: Asking) -> None:
    for page in range(101):
        body = b'[{"id": %d}]' % page
        asking.fails(200, body=body, Link='<x>; rel="next"')
    with pytest.raises(ForgeError, match="没有结束"):
        list(asking.client.pages("/repos/henan/data/labels"))


def test_what_is_no_list_is_none_of_its_entries(asking: Asking) -> None:
    asking.fails(200, body=b'{"message": "?"}')
    with pytest.raises(TypeError):
        list(asking.client.pages("/repos/henan/data/labels"))
    asking.fails(200, body=b"null")
    assert list(asking.client.pages("/repos/henan/data/labels")) == []


def test_a_refusal_keeps_what_was_said_and_whether_it_is_a_limit(asking: Asking) -> None:
    asking.fails(403, body=b'{"message": "no scope"}')
    with pytest.raises(ForgeError) as caught:
        asking.pull()
    assert ("no scope" in caught.value.said, caught.value.is_limit) == (True, False)
    assert "no scope" not in str(caught.value)
    asking.fails(403, Retry_After="9" * 9)
    with pytest.raises(ForgeError) as caught:
        asking.pull()
    assert caught.value.is_limit


def test_nobody_answers() -> None:
    with Running(FakeForge("github")) as fake:
        asking = Asking(fake)
    with pytest.raises(ForgeError, match=r"连不上 127\.0\.0\.1：对方没有开放"):
        asking.pull()
    assert asking.pauses == [2, 4, 8]


def test_the_token_is_never_shown(asking: Asking) -> None:
    assert TOKEN not in repr(asking.client)
    asking.fails(401, body=TOKEN.encode())
    with pytest.raises(ForgeError) as caught:
        asking.pull()
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None
