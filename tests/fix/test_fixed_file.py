"""Good files, spoilt at random as people spoil them, come back as they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from fixing import METRO, SURVEY, UNDERTAKER, findings, fixed_file, good_text, spoilt, value_of
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

WIDE = str.maketrans("0123456789.-", "０１２３４５６７８９．－")
BY_CODE = {"A": "本级科协组织实施", "C": "部分本级科协实施，部分划拨下级科协实施"}
PATHS = (SURVEY, UNDERTAKER, METRO)

ON_NUMBERS: list[Callable[[str], str]] = [
    lambda n: n.translate(WIDE),
    lambda n: f'"{n}"',
    lambda n: f"{n} # 已核对",
]
ON_MONEY: list[Callable[[str], str]] = [
    *ON_NUMBERS,
    lambda n: f"{n}万元",
    lambda n: f"{n.translate(WIDE)} 万元",
    lambda n: f"{float(n) * 10000:.0f}元" if float(n) else f"{n}万",
    lambda n: f"{float(n) * 10000:,.0f}元" if float(n) else "0",
]
ON_TRUTHS: list[Callable[[str], str]] = [
    lambda t: "是" if t == "true" else "否",
    lambda t: "有" if t == "true" else "无",
    lambda t: "yes" if t == "true" else "no",
    lambda t: f'"{t}"',
    lambda t: "√ # 已核对" if t == "true" else "× # 已核对",
]
ON_DAYS: list[Callable[[str], str]] = [
    lambda d: d.replace("-", "/"),
    lambda d: "{}年{}月{}日".format(*(int(part) for part in d.split("-"))),
    lambda d: d.translate(WIDE),
    lambda d: d.replace("-", ""),
]
ON_QUARTERS: list[Callable[[str], str]] = [
    lambda q: q.replace("Q", "年第") + "季度",
    lambda q: q.lower(),
    lambda q: q.replace("Q", "-Q"),
    lambda q: q.translate(WIDE),
]
ON_LISTS: list[Callable[[str], str]] = [
    lambda v: v.strip("[]").replace(", ", "、"),
    lambda v: v.replace(", ", "，"),
    lambda v: v.strip("[]").replace(", ", " "),
]
ON_CODES: list[Callable[[str], str]] = [
    lambda c: c.lower(),
    lambda c: f"{c}.{BY_CODE[c]}",
    lambda c: BY_CODE[c],
    lambda c: f"[{c}]",
]
ON_COLONS: list[Callable[[str], str]] = [lambda _: "：", lambda _: "： ", lambda _: ":\u3000"]
SLIPS: list[tuple[re.Pattern[str], list[Callable[[str], str]]]] = [
    (re.compile(r"(?<=_wan: )[0-9.]+$", re.MULTILINE), ON_MONEY),
    (re.compile(r"(?<=people_served: )[0-9]+$", re.MULTILINE), ON_NUMBERS),
    (re.compile(r"(?<=: )(?:true|false)$", re.MULTILINE), ON_TRUTHS),
    (re.compile(r"(?<=filled_on: )[0-9-]+$", re.MULTILINE), ON_DAYS),
    (re.compile(r"(?<=paid: )[0-9]{4}Q[1-4]$", re.MULTILINE), ON_QUARTERS),
    (re.compile(r"\[[A-Za-z]+, [A-Za-z]+\]$", re.MULTILINE), ON_LISTS),
    (re.compile(r"(?<=organized_by: )[AC]$", re.MULTILINE), ON_CODES),
    (re.compile(r"(?<=^unit): |(?<=^  guided): |(?<=^summary): ", re.MULTILINE), ON_COLONS),
]


def _slipped(
    draw: st.DrawFn, text: str, pattern: re.Pattern[str], ways: list[Callable[[str], str]]
) -> str:
    ways_or_none: list[Callable[[str], str]] = [str, *ways]
    return pattern.sub(lambda m: draw(st.sampled_from(ways_or_none))(m.group()), text)


@st.composite
def slips(draw: st.DrawFn, text: str) -> str:
    """A text with any of the slips, each place spoilt or not."""
    for pattern, ways in SLIPS:
        text = _slipped(draw, text, pattern, ways)
    return text


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@given(data=st.data(), windows=st.booleans())
@settings(max_examples=25)
def test_what_was_spoilt_comes_back(
    path: str, encoding: str, data: st.DataObject, *, windows: bool
) -> None:
    good = good_text(path)
    text = data.draw(slips(good))
    if windows:
        text = text.replace("\n", "\r\n")
    before = text.encode(encoding, "replace")
    done = fixed_file(before, path)
    if done is None:
        assert value_of(before, path) == value_of(good.encode(), path)
        return
    assert value_of(done.after, path) == value_of(good.encode(), path)
    assert findings(done.after.decode("utf-8-sig"), path) == []
    assert (b"\r\n" in done.after) == windows
    assert done.after.startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")
    assert fixed_file(done.after, path) is None


@given(st.text(max_size=60), st.integers(0, 40))
@settings(max_examples=150)
def test_any_text_at_any_line_is_survived(junk: str, line: int) -> None:
    lines = good_text(UNDERTAKER).split("\n")
    lines.insert(line % len(lines), junk)
    before = "\n".join(lines).encode("utf-8", "replace")
    done = fixed_file(before, UNDERTAKER)
    if done:
        assert fixed_file(done.after, UNDERTAKER) is None


def test_nothing_is_done_to_what_is_right() -> None:
    for path in PATHS:
        assert fixed_file(good_text(path).encode(), path) is None


def test_one_slip_hides_the_next() -> None:
    text = spoilt("problems: 项目", "problems: *项目").replace("note: 待第二批", "note: - 待第二批")
    done = fixed_file(text.replace("  guided: true", "\tguided: true").encode())
    assert done
    assert done.fixed == 3
    assert findings(done.after.decode()) == []


def test_another_encoding_is_told() -> None:
    text = good_text()
    for encoding in ("gbk", "utf-16"):
        done = fixed_file(text.encode(encoding))
        assert done
        assert (done.recoded, done.readable, done.after) == (True, text, text.encode())
    done = fixed_file(spoilt("  guided: true", "  guided: 是").encode())
    assert done
    assert not done.recoded
