"""What a case cost: all that its author states added up, and the central money for each person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from site_builder.readings.money import in_yuan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FEN = Decimal("0.01")
"""元 to which a share is rounded."""
_YEARLY = "yearly"


@dataclass(frozen=True)
class TotalCost:
    """What the stated items come to, in 万元: those paid once, and one year of the yearly ones."""

    once: Decimal | None
    """None where no item is paid once, as with `yearly`: nothing stated is not 0."""
    yearly: Decimal | None
    in_kind: int
    """Items that are stated in kind: they are counted, and no money is put on them."""

    @property
    def wan(self) -> Decimal | None:
        """The total of the first year; None where everything is in kind."""
        stated = [part for part in (self.once, self.yearly) if part is not None]
        return sum(stated, Decimal(0)) if stated else None


@dataclass(frozen=True)
class CostPerHead:
    """Central money for each 人次, in 元."""

    yuan: Decimal
    """Rounded to 0.01, half up."""
    is_exact: bool


def total_cost(costs: Iterable[Mapping[str, Any]]) -> TotalCost | None:
    """Add up the rows of a case's `costs`; None where there are none."""
    rows = list(costs)
    if not rows:
        return None
    yearly = [row for row in rows if row["frequency"] == _YEARLY]
    once = [row for row in rows if row["frequency"] != _YEARLY]
    in_kind = sum("amount_wan" not in row for row in rows)
    return TotalCost(_added_up(once), _added_up(yearly), in_kind)


def _added_up(rows: Iterable[Mapping[str, Any]]) -> Decimal | None:
    amounts = [Decimal(row["amount_wan"]) for row in rows if "amount_wan" in row]
    return sum(amounts, Decimal(0)) if amounts else None


def cost_per_head(funds_wan: Decimal, people: int) -> CostPerHead | None:
    """Return the share of each; None where either is 0: nothing can be said then."""
    if funds_wan <= 0 or people <= 0:
        return None
    share = in_yuan(funds_wan) / people
    rounded = share.quantize(_FEN, ROUND_HALF_UP)
    return CostPerHead(rounded, rounded * people == in_yuan(funds_wan))
