r"""Named formats: what a text must look like beyond its type.

Standard `format: date` is checked strictly; the others are the project's own and are
listed in docs/schema.md. No pattern keyword is used anywhere: `$` and `\d` mean other
things in Python than in ECMA-262.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from site_builder.read.paths.case_names import read_case_name
from site_builder.read.paths.layout import SLUG

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_PERIOD = re.compile(r"(?:[0-9]{4}Q[1-4]|[0-9]{4}-(?:0[1-9]|1[0-2]))\Z")
_IMAGE = re.compile(r"images/[a-z0-9][a-z0-9_-]*\.jpe?g\Z")
_CASE = re.compile(r"[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_CODE = re.compile(r"[0-9]{6}\Z")
_URL = re.compile(r"https://[A-Za-z0-9.-]+(?:/[\x21-\x7e]*)?\Z")
_ACCOUNT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(?:\[bot\])?\Z")
_TELEPHONE = re.compile(r"(?:010|02[0-9]|0[3-9][0-9]{2})-[2-9][0-9]{6,7}(?:-[0-9]{1,6})?\Z")
"""An area code of China, a landline and maybe an extension; a mobile number has no area code."""
_MAILBOX = re.compile(
    r"(?=[^@]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+\Z"
)
"""A name of figures alone is somebody's own number, and no office's."""
_SITE = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*\Z")

UNPAID = "unpaid"
"""未拨付: said instead of a time of payment."""

Formats = dict[str, "Callable[[str], bool]"]


def named_formats(division_codes: Collection[str]) -> Formats:
    """Return the predicate of each format; `division_codes` are those of the province."""
    codes = frozenset(division_codes)
    return {
        "date": is_date,
        "period": lambda text: text == UNPAID or _PERIOD.match(text) is not None,
        # Without the list of divisions only the form can be judged.
        "division": codes.__contains__ if codes else lambda text: _CODE.match(text) is not None,
        "division-code": lambda text: _CODE.match(text) is not None,
        "slug": lambda text: SLUG.match(text) is not None,
        "unit-id": lambda text: SLUG.match(text) is not None,
        "image-path": is_image_path,
        "case-path": lambda text: _CASE.match(text) is not None,
        "case-name": lambda text: read_case_name(text) is not None,
        "https-url": lambda text: _URL.match(text) is not None,
        "site-url": lambda text: _SITE.match(text) is not None,
        "account": is_account,
        "telephone": lambda text: _TELEPHONE.match(text) is not None,
        "mailbox": lambda text: _MAILBOX.match(text) is not None,
    }


def is_account(text: str) -> bool:
    """Whether `text` may be an account of GitHub, GitLab or Gitea; a bot's ends with `[bot]`."""
    return _ACCOUNT.match(text) is not None


def is_image_path(text: str) -> bool:
    """Whether `text` names a picture as a document is to name it: images/01.jpg."""
    return _IMAGE.match(text) is not None


def is_date(text: str) -> bool:
    """Whether `text` is a date of the calendar, written 2022-03-18."""
    if not _DATE.match(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
