"""Ownership: who may change what, accounts and offices. Gate, ledger and CODEOWNERS ask here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from site_builder.contract.formats import is_account
from site_builder.model.ledger import DONE
from site_builder.read.paths.domain import DomainKind, is_slug
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.unit import Unit
    from site_builder.read.paths.domain import Domain

Accounts = frozenset[str]
NOBODY: Accounts = frozenset()


def fold(account: str) -> str:
    """Return the form in which forges compare accounts: capitals do not count.

    Only ASCII is an account; look-alikes from elsewhere in Unicode equal none.
    """
    return account.lower() if is_account(account) else ""


@dataclass(frozen=True)
class Ownership:
    """Accounts, folded; a city is its folder's name, a unit stands below its city."""

    maintainers: Accounts = NOBODY
    province: Accounts = NOBODY
    cities: Mapping[str, Accounts] = field(default_factory=dict)
    """Of each city's association."""
    units: Mapping[tuple[str, str], Accounts] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """City and unit → the unit's name; of an association the unit is empty."""
    province_slug: str = ""

    @property
    def anybody(self) -> bool:
        """Whether any account is registered at all."""
        return any((self.maintainers, self.province, *self.cities.values(), *self.units.values()))

    def owners(self, domain: Domain, unit: str = "") -> Accounts:
        """Return who may change what lies in a domain; of a case `unit` is the one it names."""
        if domain.kind is DomainKind.TOOLING:
            return self.maintainers
        owners = self.province
        if domain.city:
            owners |= self.cities.get(domain.city, NOBODY)
            owners |= self.units.get((domain.city, self.unit_of(domain, unit)), NOBODY)
        return owners

    def unit_of(self, domain: Domain, unit: str = "") -> str:
        """Return the registered unit of a domain, or empty."""
        named = unit if domain.is_case else domain.folder
        return named if (domain.city, named) in self.names else ""

    def offices(self, domain: Domain, unit: str = "") -> tuple[str, ...]:
        """Return the names of the offices that may change it, the nearest first."""
        keys = [(domain.city, self.unit_of(domain, unit)), (domain.city, "")]
        keys.append((self.province_slug, ""))
        return tuple(dict.fromkeys(self.names[key] for key in keys if key in self.names))


def build_ownership(settings: Any, rosters: Mapping[str, Any]) -> Ownership:
    """Build from the parsed settings and rosters (by city), whatever they hold.

    This decides about rights, so that it does not ask the schemas, which a change may bring
    along: what is not plainly an account of a plainly named unit is left out. The province's
    accounts stand in the province's own roster alone, a city's in the city's.
    """
    slug = _text(settings, "province_slug")
    cities: dict[str, Accounts] = {}
    units: dict[tuple[str, str], Accounts] = {}
    names: dict[tuple[str, str], str] = {}
    for city, roster in sorted(rosters.items()):
        for row in _list(roster, "units"):
            unit = _text(row, "id")
            if not (is_slug(unit) and is_slug(city)):
                continue
            accounts = _accounts(row, "owners")
            units[city, unit] = units.get((city, unit), NOBODY) | accounts
            names[city, unit] = _text(row, "name") or unit
            if row.get("kind") == ("province" if city == slug else "city"):
                cities[city] = cities.get(city, NOBODY) | accounts
                names[city, ""] = names[city, unit]
    province = cities.pop(slug, NOBODY)
    return Ownership(_accounts(settings, "maintainers"), province, cities, units, names, slug)


def _text(value: Any, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _list(value: Any, key: str) -> list[Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _accounts(value: Any, key: str) -> Accounts:
    return frozenset(fold(a) for a in _list(value, key) if isinstance(a, str) and fold(a))


def why_not_enter(unit: Unit, stage: str, path: str, before: str = "") -> str:
    """Say why a unit may not enter a stage of a file after the stage `before`, or nothing.

    The reasons are those of X457, and done: what the province has accepted it alone moves on.
    """
    if unit.kind == "province":
        return ""
    if unit.kind != "city":
        return "kind"
    if stage in DONE:
        return "province"
    place = locate(path)
    if place and place.city != unit.city:
        return "city"
    return "done" if before in DONE else ""
