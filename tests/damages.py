"""Damages: what a slip of the hand, an editor or a clipboard does to one line of a form.

For the law of `--fix`: what a damaged file is fixed to, is what it said before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from filling import fill
from repository import GOOD, project_contract

from site_builder.model.unit import Unit
from site_builder.scaffold.entries import Given
from site_builder.scaffold.render import scaffold

Damage = Callable[[str], list[str]]
"""Makes the lines that stand there instead of one."""

_PARAGRAPHS = "\n\n二是展品更新：没有固定来源\n三是志愿者不足。"
_UNITS = {
    "province": ("henan", "henan-kexie"),
    "city": ("zhengzhou", "zhengzhou-kexie"),
    "county": ("zhengzhou", "zhengzhou-erqi-kexie"),
    "undertaker": ("zhengzhou", "zhengzhou-dongfenglu-shequ"),
}
_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789"}
_VALUE = re.compile(r"(?P<pad> *(?:- )?)(?P<key>[a-z_]+: )(?P<value>.+)\Z")


@dataclass(frozen=True)
class Sample:
    """A right file, at its path in the good repository."""

    name: str
    path: str
    text: str


@cache
def samples() -> dict[str, Sample]:
    """Return all scaffolds, blank and filled in, and the files of the good repository."""
    found = {}
    for year in (2021, 2022):
        for kind, (city, unit) in _UNITS.items():
            for name, path in _files(kind, year, f"submissions/{year}/{city}/{unit}"):
                who = Unit(unit, "某某单位", kind, "410100", city)
                given = Given({"/round": year, "/unit": unit})
                text = scaffold(project_contract(), name, year, who, given)
                asked_of = kind if name == "survey" else None
                full = fill(text, name, year, asked_of, more=_PARAGRAPHS)
                for form, one in (("blank", text), ("filled", full)):
                    sample = Sample(f"{name}-{kind}-{year}-{form}", path, one)
                    found[sample.name] = sample
    for file in sorted(GOOD.rglob("*")):
        path = file.relative_to(GOOD).as_posix()
        if file.name in {"survey.yml", "report.md", "index.md"} or "/updates/" in path:
            found[path] = Sample(path, path, file.read_bytes().decode())
    return found


def _files(kind: str, year: int, folder: str) -> list[tuple[str, str]]:
    survey = [("survey", f"{folder}/survey.yml")]
    if kind != "city":
        return survey
    return [
        *survey,
        ("report", f"{folder}/report.md"),
        ("case", f"cases/{year}/zhengzhou/new-case/index.md"),
        ("update", f"{folder}/updates/{year}-06-15-new.md"),
    ]


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _led(lead: str) -> Damage:
    """Put another indentation, with `{}` for the columns of the old one, halved."""
    return lambda line: [lead * (_margin(line) // 2) + line.lstrip(" ")]


def _before(text: str) -> Damage:
    return lambda line: [text + line]


def _behind(text: str) -> Damage:
    return lambda line: [line + text]


def _inside(text: str) -> Damage:
    return lambda line: [line[: _margin(line) + 2] + text + line[_margin(line) + 2 :]]


def _first(old: str, new: str) -> Damage:
    return lambda line: [line.replace(old, new, 1)]


def _all(old: str, new: str) -> Damage:
    return lambda line: [line.replace(old, new)]


def _valued(form: str) -> Damage:
    """Write the value of a line in another form; lines without one stay."""

    def damage(line: str) -> list[str]:
        match = _VALUE.match(line)
        if match is None:
            return [line]
        return (match["pad"] + match["key"] + form.format(match["value"])).split("\n")

    return damage


def _halved(pad: str) -> Damage:
    """Break a line in the middle of its value."""

    def damage(line: str) -> list[str]:
        match = _VALUE.match(line)
        middle = (match.start("value") + len(line)) // 2 if match else 0
        return [line[:middle], pad + line[middle:]] if match else [line]

    return damage


LINES: dict[str, Damage] = {
    "at the margin": lambda line: [line.lstrip(" ")],
    "a column to the left": lambda line: [line[min(1, _margin(line)) :]],
    "two columns to the left": lambda line: [line[min(2, _margin(line)) :]],
    "a column to the right": _before(" "),
    "two columns to the right": _before("  "),
    "four columns to the right": _before("    "),
    "at the margin, a blank line below": lambda line: [line.lstrip(" "), ""],
    "tabs for spaces": _led("\t"),
    "wide spaces for spaces": _led("\u3000"),
    "fixed spaces for spaces": _led("\u00a0\u00a0"),
    "a tab in front": _before("\t"),
    "a wide space in front": _before("\u3000"),
    "a mark of order in front": _before("\ufeff"),
    "a wide colon": _first(": ", "："),
    "a wide colon and a space": _first(":", "："),
    "no space behind the colon": _first(": ", ":"),
    "no colon": _first(": ", " "),
    "a wide space behind the colon": _first(": ", ":\u3000"),
    "a tab behind the colon": _first(": ", ":\t"),
    "a wide space at the end": _behind("\u3000"),
    "a tab at the end": _behind("\t"),
    "a zero-width space": _inside("\u200b"),
    "a soft hyphen": _inside("\u00ad"),
    "a control character": _inside("\x07"),
    "the first letter gone": lambda line: [line[: _margin(line)] + line.lstrip(" ")[1:]],
    "the last letter gone": lambda line: [line[:-1]],
    "a quote that opens": _valued('"{}'),
    "a single quote that opens": _valued("'{}"),
    "a quote that closes": _valued('{}"'),
    "a Chinese quote that opens": _valued("“{}"),
    "Chinese quotes": _valued("“{}”"),
    "quotes": _valued('"{}"'),
    "single quotes": _valued("'{}'"),
    "wide figures": lambda line: [line.translate(_WIDE)],
    "a unit of money": _valued("{}万元"),
    "a unit of people": _valued("{}人次"),
    "a year": _valued("{}年"),
    "a full stop": _valued("{}。"),
    "a wide comma": _valued("{}，"),
    "about": _valued("约{}"),
    "an at sign": _valued("@{}"),
    "a backtick": _valued("`{}"),
    "a star": _valued("*{}"),
    "an ampersand": _valued("&{}"),
    "an exclamation mark": _valued("!{}"),
    "a percent sign": _valued("%{}"),
    "a number sign": _valued("#{}"),
    "a greater-than sign": _valued(">{}"),
    "a bar": _valued("|{}"),
    "a dash in front": _valued("- {}"),
    "a bracket that opens": _valued("[{}"),
    "brackets": _valued("[{}]"),
    "a path with a backslash": _valued('"D:\\{}"'),
    "a list with stops": _all(", ", "、"),
    "a list with wide commas": _all(", ", "，"),
    "a list without its end": lambda line: [line.rstrip("]")],
    "a list without brackets": lambda line: [line.replace("[", "").replace("]", "")],
    "a list in other brackets": lambda line: [line.replace("[", "【").replace("]", "】")],
    "stops in a date": lambda line: [re.sub(r"(\d{4})-(\d\d)", r"\1.\2", line)],
    "slashes in a date": lambda line: [re.sub(r"(\d{4})-(\d\d)-", r"\1/\2/", line)],
    "yes and no in words": lambda line: [line.replace("true", "是").replace("false", "否")],
    "capital letters": lambda line: [line.upper()],
    "a line break": _halved(""),
    "a line break and an indent": _halved("  "),
    "the value in the next line": lambda line: [re.sub(r": (?=\S)", ":\n", line, count=1)],
    "a text below its name": _valued("|-\n{}"),
    "a comment behind": _behind(" # 说明"),
    "no space before a comment behind": _behind("#说明"),
    "a comment that is none": lambda line: [re.sub(r"^( *)# +", r"\1", line)],
    "a comment that is none, at the margin": lambda line: [re.sub(r"^ *# ?", "", line)],
    "a comment": lambda line: [f"{' ' * _margin(line)}# {line.lstrip(' ')}"],
    "a dash": lambda line: [f"{' ' * _margin(line)}- {line.lstrip(' ')}"],
    "no dash": _first("- ", ""),
    "spaces for a dash": _first("- ", "  "),
    "a wide dash": _first("- ", "－ "),
    "no space behind a dash": _first("- ", "-"),
    "nothing": lambda _: [],
    "twice": lambda line: [line, line],
    "a blank line above": lambda line: ["", line],
    "an end above": lambda line: ["---", line],
    "a heading without a space": _first("## ", "##"),
    "a bold heading": lambda line: [re.sub(r"^## (.*)$", r"**\1**", line)],
}
