"""`--forge`: one of the forges that there are a folder for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from site_builder.forges.registry import forge_kinds

if TYPE_CHECKING:
    from collections.abc import Callable


class _ForgeChoice(click.Choice[str]):
    """A forge's name, whose value is its ForgeKind."""

    def __init__(self) -> None:
        super().__init__(tuple(forge_kinds()))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the kind of a name; raises click.BadParameter."""
        name: str = super().convert(value, param, ctx)
        return forge_kinds()[name]


class _ForgeOption(click.Option):
    """An option whose help names the forges, and reads what they are called no earlier."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record, lead = super().get_help_record(ctx), self.help
        if record is None or not lead:
            return record
        titles = "；".join(f"{name} {kind.words['title']}" for name, kind in forge_kinds().items())
        return record[0], record[1].replace(lead, f"{lead}（{titles}）", 1)


def forge_option(
    lead: str, *, default: str | None = None, required: bool = True
) -> Callable[[Any], Any]:
    """Return the option that hands a command its `kind`; `lead` begins its help.

    Without a default it must be given, unless it is not required.
    """
    return click.option(
        "--forge", "kind", cls=_ForgeOption, type=_ForgeChoice(), metavar="|".join(forge_kinds()),
        help=lead, **({"default": default} if default else {"required": required}),
    )  # fmt: skip
