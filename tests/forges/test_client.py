"""The client gives up in words, and keeps the token to itself."""

from __future__ import annotations

import pytest
from fake_forge import TOKEN, FakeForge, Running
from forges.asking import Asking

from site_builder.forges.client import LARGEST
from site_builder.forges.errors import ForgeError


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
