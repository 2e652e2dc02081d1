"""A forge is asked again when that may help, and left alone for as long as it wants to be."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest

from site_builder.forges.errors import ForgeError

if TYPE_CHECKING:
    from forges.asking import Asking


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


def test_all_waiting_for_one_answer_has_an_end(asking: Asking) -> None:
    asking.fails(429, 2, Retry_After="200")
    with pytest.raises(ForgeError, match="限制了请求的次数"):
        asking.pull()
    assert asking.pauses == [200]
