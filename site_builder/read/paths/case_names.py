"""Case names: the ways in which people write which case they mean, and the id that is meant."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 500
"""Characters of a name; a longer one is none."""
_NAME = re.compile(
    r"(?:(?P<start>.*/)?cases/|/)?"
    r"(?P<id>[0-9]{4}/[a-z0-9-]+/[a-z0-9-]+)"
    r"(?:/(?:index\.(?:html|md)|case\.(?:json|txt|pdf))?)?"
    r"(?:[?#].*)?\Z"
)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_OWN_COMPUTER = re.compile(r"file:|(?:https?://)?(?:127\.0\.0\.1|localhost)[:/]", re.IGNORECASE)
"""Where the offline copy and a preview stand."""


class CaseName(NamedTuple):
    """The id that is meant, maybe a former one, and what stood before `cases/` in an address."""

    id: str
    start: str = ""

    def is_of(self, site_url: str) -> bool:
        """Whether it is of the site at this address; of any, where nobody knows that ("")."""
        if not self.start.strip("./") or not site_url or _OWN_COMPUTER.match(self.start):
            return True
        return _SCHEME.sub("", self.start).lower() == _SCHEME.sub("", site_url).lower()


def read_case_name(text: str) -> CaseName | None:
    """Read an id (`2021/zhengzhou/metro-bookroom`), a path or an address of a case; or None.

    A slash at the end, the page's file and what follows `?` or `#` make no difference.
    """
    match = _NAME.match(text.strip()) if len(text) <= LONGEST else None
    return CaseName(match["id"], match["start"] or "") if match else None
