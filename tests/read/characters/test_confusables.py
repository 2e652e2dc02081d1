"""What looks like a plain character is told from it, and taken for it where a code belongs."""

from __future__ import annotations

import unicodedata

import pytest

from site_builder.read.characters.confusables import (
    RIGHT,
    difference,
    in_figures,
    is_lookalike,
    kind_of,
    plain_letters,
    plainly,
    unquoted,
)


def test_every_letter_is_another_one_and_stands_for_a_latin_one() -> None:
    for char, right in RIGHT.items():
        assert not char.isascii()
        assert right.isascii()
        if right.isalpha():
            script = unicodedata.name(char).split()[0]
            assert script in {"CYRILLIC", "GREEK", "ARMENIAN", "LATIN"}


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2022‐03‐18", "2022-03-18"),
        ("2022一03ー18", "2022-03-18"),
        ("zhengzhou‑kexie", "zhengzhou-kexie"),
        ("zhèngzhōu-kēxié", "zhengzhou-kexie"),
        ("С", "C"),
        ("τrυe", "τrue"),
        ("ｂ－１", "b-1"),
        ("images∕01.jpg", "images/01.jpg"),
        ("abc", "abc"),
        ("ＡＢＣ", "ABC"),
        ("lüshan", "lüshan"),
        ("ǚ", "ǚ"),
    ],
)
def test_plainly(text: str, right: str) -> None:
    assert plainly(text) == right
    assert any(map(is_lookalike, text)) == (right not in {text, "ABC"})


def test_a_text_that_is_no_code_is_left_alone() -> None:
    text = "—" * 201
    assert plainly(text) == text


@pytest.mark.parametrize(
    ("text", "right"),
    [("2O21-l0", "2021-10"), ("202I", "2021"), ("41О103", "410103"), ("〇5", "05"), ("OI", "OI")],
)
def test_figures(text: str, right: str) -> None:
    assert in_figures(text) == right


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“C”", "C"),
        ("「是」", "是"),
        ("”C“", "C"),
        ("＂C＂", "C"),
        ('"C”', "C"),
        ("“C", "C"),
        ("C’", "C"),
        ('"C"', None),
        ("C", None),
        ("", None),
        ("“", None),
        ("“”", None),
    ],
)
def test_unquoted(text: str, inner: str | None) -> None:
    assert unquoted(text) == inner


def test_words_keep_their_signs() -> None:
    """A numeral in a text is one, and no dash."""
    assert plain_letters("第一季度——С.部分") == "第一季度——C.部分"


@pytest.mark.parametrize(
    ("text", "right", "found"),
    [
        ("2022‐03", "2022-03", (4, "-")),
        ("ﬁlled_оn", "filled_on", (0, "fi")),
        ("abc", "abc", None),
        ("ab‐", "ab-", (2, "-")),
    ],
)
def test_difference(text: str, right: str, found: tuple[int, str] | None) -> None:
    assert difference(text, right) == found


@pytest.mark.parametrize(
    ("char", "kind"),
    [
        ("‐", "dash"), ("ー", "dash"), ("一", "stroke"), ("“", "quote"), ("∶", "colon"),
        ("а", "cyrillic"), ("ο", "greek"), ("օ", "armenian"), ("é", "latin"), ("O", "letter"),
        ("｜", "full"), ("•", "other"),
    ],
)  # fmt: skip
def test_kinds(char: str, kind: str) -> None:
    assert kind_of(char) == kind
