"""Payload: what a QR code says comes back as it was, and nothing else is taken for one of ours."""

from __future__ import annotations

import pytest

from site_builder.office.stamp.payload import (
    OtherVersionError,
    Payload,
    code_of,
    form_of,
    grouped,
    read_payload,
    sum_of,
    typed_code,
)

PAYLOAD = Payload("41", 2022, "zhengzhou-kexie", "7K3MQ2XD", "A9", ("A1Z", "000", "ZZZ"))


def test_what_is_written_is_read() -> None:
    assert str(PAYLOAD) == "K1/41/2022/ZHENGZHOU-KEXIE/7K3MQ2XDA9A1Z000ZZZ"
    assert read_payload(str(PAYLOAD)) == PAYLOAD


@pytest.mark.parametrize(
    "text",
    [
        "", "https://example.org/", "K1/", f"{PAYLOAD}A", f" {PAYLOAD}", f"{PAYLOAD}\n",
        str(PAYLOAD).lower(), str(PAYLOAD).replace("7K3M", "7K3I"),
        str(PAYLOAD).replace("2022", "２０２２"), str(PAYLOAD).replace("41", "4"),
    ],
)  # fmt: skip
def test_what_is_not_ours_is_none(text: str) -> None:
    assert read_payload(text) is None


def test_another_version_says_which() -> None:
    with pytest.raises(OtherVersionError, match=r"^2$"):
        read_payload("K2/whatever")


@pytest.mark.parametrize(
    "typed",
    ["7K3M-Q2XD", "7k3m q2xd", "７Ｋ３Ｍ－Ｑ２ＸＤ", "7K3M—Q2XD", " 7K3MQ2XD ", "7K3M_Q2XD"],
)
def test_a_code_may_be_typed_in_many_ways(typed: str) -> None:
    assert typed_code(typed) == "7K3MQ2XD"


def test_letters_that_are_no_digits_are_taken_for_them() -> None:
    assert typed_code("oIl0-1234") == "01101234"


@pytest.mark.parametrize("typed", ["", "7K3M", "7K3M-Q2XDD", "7K3M-Q2XU", "科普科普科普科普"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert typed_code(typed) is None


def test_a_code_is_printed_in_two_groups() -> None:
    assert grouped("7K3MQ2XD") == "7K3M-Q2XD"


def test_parts_are_told_apart() -> None:
    assert len({sum_of("1", "23"), sum_of("12", "3"), sum_of("123"), sum_of("1", "2", "3")}) == 4
    assert code_of("1", "23") != code_of("12", "3")
    assert form_of("1", "1.1") != form_of("1.1", "1")
