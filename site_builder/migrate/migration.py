"""Migration: one step in the form of the files, from the number before its own to its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from site_builder import migrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.editing.operations import Operation
    from site_builder.read.document import Document
    from site_builder.read.paths.layout import DocumentKind

_PREFIX = "m"


@dataclass(frozen=True)
class Migration:
    """A step: its number, the kinds of file that it concerns, and what it does to one of them.

    `operations` is pure, and finds nothing to do in a file that has the new form already.
    """

    number: int
    kinds: frozenset[DocumentKind]
    operations: Callable[[Document], Iterator[Operation]]


@cache
def migrations() -> tuple[Migration, ...]:
    """Return every migration, in order: the modules `m0001_…` of this package."""
    found = []
    for module in iter_modules(migrate.__path__):
        digits = module.name[1:5]
        if module.name.startswith(_PREFIX) and digits.isdecimal():
            step = import_module(f"{migrate.__name__}.{module.name}")
            found.append(Migration(int(digits), frozenset(step.KINDS), step.operations))
    return tuple(sorted(found, key=lambda step: step.number))


def latest() -> int:
    """Return the number of the form that this version of the program works with."""
    return migrations()[-1].number
