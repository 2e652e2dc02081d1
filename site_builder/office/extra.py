"""Whether the packages of the extra are there."""

from __future__ import annotations

from importlib.util import find_spec

from site_builder.office.refusal import NotMadeError
from site_builder.office.words import words

_PACKAGES = ("docx", "openpyxl", "pypdfium2", "typst")


def has_extra() -> bool:
    """Whether papers can be made on this machine."""
    return all(map(find_spec, _PACKAGES))


def demand_extra() -> None:
    """Raise NotMadeError, which says how to install them, if any is missing."""
    if not has_extra():
        raise NotMadeError(words()["not_installed"])
