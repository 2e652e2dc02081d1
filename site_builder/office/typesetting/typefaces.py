"""Typefaces: which of this machine's families stands for each role in official papers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.office.refusal import NotMadeError
from site_builder.office.words import typeface_roles, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from typst import Fonts


@dataclass(frozen=True)
class Typeface:
    """A family of this machine, and the weight in which it stands for a role."""

    family: str
    weight: str = "regular"


@dataclass(frozen=True)
class Typefaces:
    """What papers are set in."""

    roles: Mapping[str, Typeface]
    """Role (title, body, heading, subheading, plain) → what stands for it."""
    substitutes: tuple[tuple[str, str], ...] = ()
    """What is called for and not there → what stands for it, in the order of the roles."""

    @property
    def note(self) -> str:
        """The line that papers carry of typefaces that are not there, or an empty text."""
        w = words()
        told = "，".join(w["substitute"].format(name=n, used=u) for n, u in self.substitutes)
        return w["substituted"].format(pairs=told) if told else ""


def choose_typefaces(there: Iterable[str]) -> Typefaces:
    """Return what the families that are there make of the roles.

    Raises NotMadeError that names the roles for which there is none.
    """
    known = frozenset(there)
    roles: dict[str, Typeface] = {}
    substitutes, missing = [], []
    for role, wanted in typeface_roles().items():
        own = next((f for f in wanted["families"] if f in known), None)
        free = next((f for f in wanted["free"] if f in known), None)
        if own:
            roles[role] = Typeface(own)
        elif free:
            roles[role] = Typeface(free, wanted.get("free_weight", "regular"))
            substitutes.append((wanted["name"], free))
        else:
            missing.append(wanted["name"])
    if missing:
        raise NotMadeError(words()["no_typeface"].format(names="、".join(missing)))
    return Typefaces(roles, tuple(substitutes))


@cache
def installed_fonts() -> Fonts:
    """Return this machine's fonts, which takes a third of a second to find."""
    import typst  # noqa: PLC0415 - an extra, and slow to load

    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)


@cache
def typefaces() -> Typefaces:
    """Return what papers are set in on this machine; raises as `choose_typefaces` does."""
    return choose_typefaces(installed_fonts().families())
