"""Payload: what the QR code on a stamped page says, as short as can be.

    K1/41/2022/ZHENGZHOU-KEXIE/7K3MQ2XDA9…

The version, the province (GB/T 2260, two figures), the round and the unit's id; then without
anything between them the code of all answers (8 characters), that of the form's list of questions
(2) and a checksum a question (3 each) in the form's order. All of it are characters of QR's
alphanumeric mode, 11 bits for two.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256

VERSION = 1
_FIGURES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLAIN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, which are taken for others when they are typed."""
_CODE, _FORM, _SUM = 8, 2, 3
_OURS = re.compile(r"K([0-9]{1,4})/")
_PAYLOAD = re.compile(
    rf"K{VERSION}/([0-9]{{2}})/([0-9]{{4}})/([0-9A-Z-]+)/"
    rf"([{_PLAIN}]{{{_CODE}}})([{_FIGURES}]{{{_FORM}}})((?:[{_FIGURES}]{{{_SUM}}})+)"
)


class OtherVersionError(Exception):
    """A code of ours that another version of the program made; its number is the argument."""


@dataclass(frozen=True)
class Payload:
    """What a stamped page carries."""

    province: str
    """The first two figures of its division code."""
    round: int
    unit: str
    code: str
    """Of all answers: 8 characters."""
    form: str
    """Of the list of questions that the checksums belong to."""
    sums: tuple[str, ...]

    def __str__(self) -> str:
        """What the QR code says."""
        above = f"K{VERSION}/{self.province}/{self.round}/{self.unit.upper()}"
        return f"{above}/{self.code}{self.form}{''.join(self.sums)}"


def read_payload(text: str) -> Payload | None:
    """Return what a QR code says, or None if it is not one of ours.

    Raises OtherVersionError.
    """
    ours = _OURS.match(text)
    if ours and int(ours[1]) != VERSION:
        raise OtherVersionError(int(ours[1]))
    found = _PAYLOAD.fullmatch(text)
    if found is None:
        return None
    province, year, unit, code, form, sums = found.groups()
    parts = tuple(sums[at : at + _SUM] for at in range(0, len(sums), _SUM))
    return Payload(province, int(year), unit.lower(), code, form, parts)


def is_ours(text: str) -> bool:
    """Whether a QR code is one of a stamped page, of whatever version."""
    try:
        return read_payload(text) is not None
    except OtherVersionError:
        return True


def code_of(*parts: str) -> str:
    """Return the code of all answers: 40 bits in 8 characters that nobody confuses."""
    return _digits(parts, _PLAIN, _CODE)


def form_of(*parts: str) -> str:
    """Return the checksum of a list of questions: two characters."""
    return _digits(parts, _FIGURES, _FORM)


def sum_of(*parts: str) -> str:
    """Return the checksum of a question: of 46,656 changes one goes unnoticed."""
    return _digits(parts, _FIGURES, _SUM)


def grouped(code: str) -> str:
    """Return a code as it is printed and typed: 7K3M-Q2XD."""
    return f"{code[: _CODE // 2]}-{code[_CODE // 2 :]}"


def typed_code(text: str) -> str | None:
    """Return the code that somebody typed, or None if it cannot be one."""
    plain = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).upper()
    plain = plain.translate(str.maketrans("OIL", "011"))
    return plain if re.fullmatch(rf"[{_PLAIN}]{{{_CODE}}}", plain) else None


def _digits(parts: tuple[str, ...], alphabet: str, length: int) -> str:
    """Return so many digits of the parts' SHA-256, of which each is told apart from the next."""
    told = "".join(f"{len(part)}:{part}" for part in parts)
    number = int.from_bytes(sha256(told.encode()).digest())
    digits = []
    for _ in range(length):
        number, digit = divmod(number, len(alphabet))
        digits.append(alphabet[digit])
    return "".join(digits)
