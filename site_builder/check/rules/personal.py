"""Personal data: asked for on the stamped paper form, never in a public history."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.check.registry import document_rule, raw_rule
from site_builder.check.rules.finding import found
from site_builder.pointer import look_up
from site_builder.problem import Span
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_GAP = r"[-. ()/_]{0,3}"
_MOBILE = re.compile(
    rf"(?<![0-9])(?:\+?86[- ]?)?1[3-9][0-9]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}(?![0-9])"
    r"|(?<![0-9])1 [3-9](?: [0-9]){9}(?! ?[0-9])"
)
_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}[- ]?(?:19|20)[0-9]{6}[- ]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
_CARD = re.compile(r"(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])")
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+ ?@ ?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
"""From the first character of a name alone: from each of a long one would take for ever."""
_QQ, _WECHAT, _VX = "[Qq]{2}", "(?:微信|[Ww]e[Cc]hat)", "(?<![A-Za-z])[Vv][Xx]"
_COUNTED = (
    r"[0-9]+(?:[.,][0-9]+)*\ ?[余多]?[万千百人次户条个元年月家名份篇场位粉点台张册部期集字天分秒%]"
)
_NAMED = r"(?:号码|账号|群号|号)[:：\ 是为]{0,3}|群?\ ?[:：][:：\ ]{0,2}"
_ACCOUNT = re.compile(
    rf"""
    (?:(?:{_QQ}|{_WECHAT})(?:{_NAMED})|{_VX}(?:{_NAMED}|\ ?))
        (?!{_COUNTED})[A-Za-z0-9][A-Za-z0-9_-]{{4,19}}
    |{_QQ}群?[\ 是为]{{0,2}}(?!{_COUNTED})[1-9][0-9]{{4,10}}(?![A-Za-z0-9])
    |(?:{_QQ}|{_WECHAT})[\ 是为]{{0,2}}
        (?=[A-Za-z0-9-]{{0,19}}(?:_|[0-9][A-Za-z-]{{0,19}}[0-9]))[A-Za-z][A-Za-z0-9_-]{{4,19}}
    """,
    re.VERBOSE,
)
"""A number of QQ or 微信; the name of a 公众号 is meant to be public.

A count of readers (微信12000人次) is none; nor, where nothing says that one follows, is a name of a
program (微信Android): a 微信号 begins with a letter, and few programs have two figures.
"""
_MARKED = re.compile(r"[*`~\\&%]")
_BACKSLASH = re.compile(r"\\([^\w\s])")
_NO_MARKS = str.maketrans(dict.fromkeys("*`~"))
"""Marks of stress and code stand inside a number without being seen on the page."""
_PERSON_KEYS = frozenset(
    ("填表人", "联系方式", "联系人", "联系电话", "contact", "phone", "mobile", "tel", "email",
     "filled_by", "person", "wechat", "微信", "手机", "手机号", "邮箱")
)  # fmt: skip
_OFFICE = ("/contact/mailbox", "email")
"""Where an address is asked for, of the province's office and in its settings."""
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00b7\u2022\u30fb"
_SUSPICIOUS = re.compile(
    rf"\d[\d\s.．－()（）/_{_DASHES}-]{{9}}|[@＠﹫]|微信|(?i:qq|vx|wechat)|[\uff21-\uff5a]{{2}}"
)
"""Whatever is looked for has ten figures, an at sign, or a name of a service; few lines have."""
_MOST_MISSED = 100
"""As often as this, what comes behind a value was not found in it: it stands behind its end."""
_LAST = "\U0010ffff"
"""Behind every pointer."""
_AS_HYPHEN = str.maketrans(dict.fromkeys(_DASHES, "-") | {"\n": " "})


@raw_rule(
    survey="F520", case="F520", report="F520", update="F520",
    ledger="F520", round="F520", units="F520", settings="F520",
    exceptions="F520",
)  # fmt: skip
def personal_data(document: Document, _: Context) -> Iterator[Finding]:
    """No mobile number, ID number, bank card or e-mail address, in a comment either."""
    seen = set()
    places = _Places(document)
    for number, line in enumerate(document.lines, 1):
        for suspected in suspects(line) or _hidden(line):
            span = Span(number, suspected.start + 1, suspected.length)
            there = line[suspected.start : suspected.start + suspected.length]
            pointer = places.at(span, there)
            seen.add(pointer)
            if not _is_of_the_office(document, pointer, suspected.reason):
                yield found(pointer, span=span, reason=suspected.reason)
    for pointer, span in document.values.items():
        value = look_up(document.value, pointer) if pointer not in seen else None
        # A number may be whole in no line: it is broken over two, or written in escapes.
        for reason in reasons_in(value) if isinstance(value, str) else ():
            yield found(pointer, span=span, reason=reason)


def _is_of_the_office(document: Document, pointer: str, reason: str) -> bool:
    return document.kind is DocumentKind.SETTINGS and (pointer, reason) == _OFFICE


@dataclass(frozen=True)
class Suspect:
    """What a text seems to give away (a reason of F520), and where."""

    reason: str
    start: int
    length: int


def _hidden(line: str) -> tuple[Suspect, ...]:
    """What a line gives away once it is shown: without marks, escapes and entities."""
    if not _MARKED.search(line):
        return ()
    shown = unquote(unescape(_BACKSLASH.sub(r"\1", line))).translate(_NO_MARKS)
    return tuple(Suspect(reason, 0, len(line)) for reason in reasons_in(shown))


class _Places:
    """Where the values of a document stand, in order; asked for places in order."""

    def __init__(self, document: Document) -> None:
        self.value = document.value
        self.starts = sorted((s.line, s.column, at) for at, s in document.values.items())
        self.reached: Counter[str] = Counter()
        """How far into a value what was asked for stood, so that none is searched twice."""
        self.missed: Counter[str] = Counter()

    def at(self, span: Span, text: str) -> str:
        """Return the pointer of the value in which a text stands; empty in a comment or a body."""
        index = bisect_right(self.starts, (span.line, span.column, _LAST))
        if not index:
            return ""
        pointer = self.starts[index - 1][2]
        value = look_up(self.value, pointer)
        if not isinstance(value, (str, int, Decimal)) or self.missed[pointer] == _MOST_MISSED:
            return ""
        found = str(value).find(text, self.reached[pointer])
        if found < 0:
            self.missed[pointer] += 1
            return ""
        self.reached[pointer] = found
        return pointer


@document_rule(survey="F520", case="F520", report="F520", update="F520")
def person_named(document: Document, _: Context) -> Iterator[Finding]:
    """填表人 and 联系方式 are no questions of the repository."""
    for pointer in document.keys:
        if pointer.rpartition("/")[2].lower() in _PERSON_KEYS:
            yield found(pointer, span=document.keys[pointer], reason="person")


def suspects(text: str) -> tuple[Suspect, ...]:
    """Return all that a text seems to give away, in order; of what overlaps, the gravest."""
    if not _SUSPICIOUS.search(text):
        return ()
    plain = _plain(text)
    taken = bytearray(len(plain))
    kept: list[Suspect] = []
    for one in _all(plain):
        part = slice(one.start, one.start + one.length)
        if not any(taken[part]):
            kept.append(one)
            taken[part] = b"\1" * one.length
    return tuple(sorted(kept, key=lambda s: s.start))


def reasons_in(text: str) -> tuple[str, ...]:
    """Return what a text seems to give away, each kind once."""
    return tuple(dict.fromkeys(suspected.reason for suspected in suspects(text)))


def _all(plain: str) -> Iterator[Suspect]:
    """Yield what each pattern finds, the gravest first."""
    for match in _IDENTITY.finditer(plain):
        if _identity_check(re.sub(r"[ -]", "", match.group())):
            yield Suspect("identity", match.start(), len(match.group()))
    for match in _CARD.finditer(plain):
        if _luhn(re.sub(r"[ -]", "", match.group())):
            yield Suspect("card", match.start(), len(match.group()))
    for reason, pattern in (("mobile", _MOBILE), ("email", _EMAIL), ("account", _ACCOUNT)):
        for match in pattern.finditer(plain):
            yield Suspect(reason, match.start(), len(match.group()))


def _plain(text: str) -> str:
    """Make full-width and other odd figures, letters and dashes plain, each in its place."""
    folded = (unicodedata.normalize("NFKC", char) for char in text)
    return "".join(
        new if len(new) == 1 else old for old, new in zip(text, folded, strict=True)
    ).translate(_AS_HYPHEN)


def _identity_check(number: str) -> bool:
    """GB 11643: the last character is the check digit of the first seventeen."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(d) * w for d, w in zip(number, weights, strict=False))
    return number[-1].upper() == "10X98765432"[total % 11]


def _luhn(number: str) -> bool:
    """ISO/IEC 7812-1: the check digit of a bank card."""
    digits = [int(d) for d in reversed(number)]
    doubled = (sum(divmod(2 * d, 10)) for d in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
