"""The law of fixing: a file that is damaged in one line is fixed to what it said, or left alone.

Whatever is fixed, each value is the one that stood there before the damage or that stands there
after it, every comment is still one, no value holds the text of a comment, and the lines that were
not damaged are as they were.
"""

from __future__ import annotations

import os
import re
import zlib
from typing import Any

import pytest
from damages import LINES, Sample, samples
from fixing import (
    METRO,
    SURVEY,
    document_of,
    fixed_file,
    good_examiner,
    good_text,
    spoilt,
    value_of,
)

from site_builder.editing.expected_value import same
from site_builder.fix import fixes
from site_builder.fix.fixed_file import fix_file
from site_builder.pointer import leaves
from site_builder.prose import visible_text

PLACES = int(os.environ.get("KEPU_EXAMPLES", "9"))
"""Lines in which each damage is tried, spread over all files: more than the suite has time for."""
SINGLE_DIGIT = re.compile(r"(?<=[0-9]-)[0-9](?![0-9])")
"""A month or a day without its zero, which has one meaning."""
UNSEEN = re.compile("[\u200b\ufeff\u00ad\x07]")
ONE_LINE = "problems: 项目资金拨付较晚，建议提前下达年度计划。"
FIXERS: dict[str, tuple[str, str, str, Any]] = {
    "dropped": (METRO, "caption: 换乘", "caption: 换\u200b乘", None),
    "separators": (SURVEY, "  guided: true", "  guided：true", None),
    "slip": (SURVEY, "  inspected: true", "   inspected: true", None),
    "outdented": (SURVEY, ONE_LINE, ONE_LINE.replace(" ", " |-\n"), None),
    "open_quote": (SURVEY, ONE_LINE, ONE_LINE.replace(": ", ': "'), None),
    "backslash": (METRO, "alt: 通道两侧的科普展板", 'alt: "通道\\两侧"', {"alt": "通道\\两侧"}),
    "open_bracket": (SURVEY, "archive_forms: [B, D]", "archive_forms: [B, D", None),
    "odd_spaces": (SURVEY, "  guided: true", "\u3000guided: true", None),
    "number_sign": (METRO, "caption: 换乘", "caption: 换乘 #3号楼", {"caption": "换乘 #3号楼"}),
    "unquoted": (METRO, "caption: 换乘", "caption: @换乘", {"caption": "@换乘"}),
    "value": (SURVEY, "  guided: true", "  guided: 是", None),
    "front_matter": (METRO, "cover: images/01.jpg\n---", "cover: images/01.jpg\n———", None),
    "unit": (SURVEY, "unit: zhengzhou-kexie", "unit: 郑州市科学技术协会", None),
    "heading": (METRO, "## 一、实施背景", "**一、实施背景**", None),
    "link": (METRO, "每月排一次班", "[每月排一次班](www.example.cn)", None),
    "replaced": (METRO, "caption: 换乘", "caption: \u2ee2\u2ee2换乘", {"caption": "马马换乘"}),
    "plain_characters": (SURVEY, "    - category: base", "    – category: base", None),
    "unquoted_phrase": (METRO, "alt: 通道两侧的科普展板", "alt: “通道两侧的科普展板”", None),
    "key": (SURVEY, "  guided: true", "  是否开展调研、指导: true", None),
}
"""By fixer: a file, what stands there, how it is damaged, and what it then says if it is new."""


def comments(text: str) -> list[str]:
    """The lines that begin with a number sign, without headings of a body."""
    lines = (line.strip() for line in UNSEEN.sub("", text).split("\n"))
    return [line for line in lines if re.match(r"#(?![# ]*[一二三]、)", line)]


def read_of(data: bytes, path: str) -> list[tuple[int, str, str]]:
    """What one reads of a body, section by section."""
    body = document_of(data, path).body
    return [(s.line, s.heading, visible_text(s.text)) for s in (body.sections if body else ())]


def lines_of(value: Any) -> list[str]:
    texts = (text for _, text in leaves(value) if isinstance(text, str))
    return [line.strip() for text in texts for line in text.split("\n") if line.strip()]


def uphold(sample: Sample, number: int, lines: list[str]) -> bool:
    """Put lines in the place of one, fix the file, and hold it to the law; say if it was fixed."""
    there = sample.text.split("\n")
    damaged = "\n".join([*there[: number - 1], *lines, *there[number:]])
    judge, fields = good_examiner()
    document = document_of(damaged.encode(), sample.path)
    done = fix_file(document, damaged.encode(), fields(document), judge)
    if done is None:
        return False
    above, below = there[: number - 1], there[number:]
    assert done.text.split("\n")[: len(above)] == [UNSEEN.sub("", line) for line in above]
    assert done.text.split("\n")[-len(below) :] == below or not below
    after = document_of(done.after, sample.path)
    assert comments(done.text) == comments(damaged)
    said = lines_of(after.value)
    assert not {*comments(damaged)}.intersection(said).difference(lines_of(document.value))
    if after.value is not None:
        original = document_of(sample.text.encode(), sample.path).value
        hold(dict(leaves(original)), document.value, dict(leaves(after.value)), lines)
    if not any(re.match(r"\W*[一二三]、", line) for line in lines):  # no heading that is fixed
        assert after.body is None or UNSEEN.sub("", damaged).endswith(after.body.text)
    return True


def hold(before: dict[str, Any], damaged: Any, after: dict[str, Any], lines: list[str]) -> None:
    """Each value is of before the damage, of after it, or a text that stands in its lines."""
    spoilt_ = dict(leaves(damaged)) if damaged is not None else {}
    for pointer, value in after.items():
        known = [values[pointer] for values in (before, spoilt_) if pointer in values]
        if any(same(value, one) for one in known) or value in {"", None}:
            continue
        if value in {SINGLE_DIGIT.sub(r"0\g<0>", str(one)) for one in known}:  # 2022-12-5
            continue
        assert isinstance(value, str), (pointer, value, known)
        own = {line.strip() for one in known for line in str(one).split("\n")}
        strange = [t.strip() for t in value.split("\n") if t.strip() not in own]
        assert all(any(t in line for line in lines) for t in strange), (pointer, value, known)
    if damaged is None:
        gone = [p for p, value in before.items() if p not in after and value not in {"", None}]
        texts = "".join(lines)
        assert not [p for p in gone if p.rpartition("/")[2] not in texts], gone


def places(damage: str) -> list[tuple[Sample, int, list[str]]]:
    """The lines that a damage changes, some of them: always the same, and others for each."""
    found = []
    for sample in samples().values():
        for number, line in enumerate(sample.text.split("\n"), 1):
            lines = [part for one in LINES[damage](line) for part in one.split("\n")]
            if line and lines != [line]:
                found.append((sample, number, lines))
    start, step = zlib.crc32(damage.encode()) % len(found), max(1, len(found) // PLACES)
    return [found[(start + n * step) % len(found)] for n in range(min(PLACES, len(found)))]


@pytest.mark.parametrize("damage", LINES)
def test_what_is_fixed_says_what_it_said(damage: str) -> None:
    for sample, number, lines in places(damage):
        uphold(sample, number, lines)


FILLED = [name for name in samples() if name.endswith("filled")]


@pytest.mark.parametrize("name", FILLED)
def test_a_text_that_begins_at_the_margin_is_indented_and_nothing_else(name: str) -> None:
    """The commonest slip in a scaffold, in every line of every text of it."""
    sample = samples()[name]
    lines = sample.text.split("\n")
    own = lines_of(value_of(sample.text.encode(), sample.path))
    texts = [n for n, t in enumerate(lines, 1) if t.startswith("  ") and t.strip() in own]
    for number in (n for n in texts if not re.match(r" *- |.*[a-z]: ", lines[n - 1])):
        assert uphold(sample, number, [lines[number - 1].strip()])


def test_a_scaffold_has_such_texts() -> None:
    assert sum("|-" in samples()[name].text for name in FILLED) >= 10


def test_every_fixer_has_a_damage_here() -> None:
    known = {fixer.__name__ for fixers in fixes._FIXERS.values() for fixer in fixers}  # noqa: SLF001 - to take one out
    assert known == FIXERS.keys()


@pytest.mark.parametrize("name", FIXERS)
def test_every_fixer_gives_back_what_was_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path, old, new, said = FIXERS[name]
    text = spoilt(old, new, path)
    done = fixed_file(text.encode(), path)
    assert done
    before, after = value_of(good_text(path).encode(), path), value_of(done.after, path)
    changed = {p for p, v in leaves(after) if not same(v, dict(leaves(before)).get(p))}
    news = {p.rpartition("/")[2]: dict(leaves(after))[p] for p in changed}
    assert news.keys() == (said or {}).keys()
    assert all(news[key].startswith(value) for key, value in (said or {}).items())
    assert read_of(done.after, path) == read_of(good_text(path).encode(), path)
    without = {
        code: tuple(f for f in fixers if f.__name__ != name)
        for code, fixers in fixes._FIXERS.items()  # noqa: SLF001 - to take one out
    }
    monkeypatch.setattr(fixes, "_FIXERS", without)
    alone = fixed_file(text.encode(), path)
    assert alone is None or alone.after != done.after


def test_another_encoding_gives_back_what_was_there() -> None:
    done = fixed_file(good_text().encode("gb18030"))
    assert done
    assert done.text == good_text()
