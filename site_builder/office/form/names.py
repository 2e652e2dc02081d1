"""File names of forms: in Chinese, for every system, and no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.office.form.words import words
from site_builder.render.parts.file_names import cut_off

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.unit import Unit

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\s.]+')
"""What Windows does not take in a name, and a point, which could end one."""


def file_names(units: Iterable[Unit], year: int, *, blank: bool) -> dict[str, str]:
    """Return the name of each unit's form by its id, without a suffix.

    Where two units have names alike, their ids stand behind.
    """
    told = {unit.id: safe(unit.name) for unit in units}
    alike = Counter(name.casefold() for name in told.values())
    pattern = words()["blank_file" if blank else "file"]
    named = {i: f"{n}-{i}" if alike[n.casefold()] > 1 else n for i, n in told.items()}
    return {id_: pattern.format(year=year, unit=name) for id_, name in named.items()}


def safe(name: str) -> str:
    """Return a text that can be a part of a file's name on every system."""
    plain = unicodedata.normalize("NFC", name)
    return cut_off(_UNSAFE.sub("_", plain).strip("_")) or "_"
