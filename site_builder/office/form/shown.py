"""An answer as the paper form shows it: letters, plain figures, names of places, days in words.

What is shown can be read back: `readings` and `model.naming` know every way in which it is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.office.form.stems import is_choice, letters_of, titles_of
from site_builder.office.form.words import words
from site_builder.review.readable_answers import names_of, speak

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.model.collection import Reference
    from site_builder.review.readable_answers import Names


@dataclass(frozen=True)
class Shown:
    """How answers are shown."""

    reference: Reference

    @cached_property
    def names(self) -> Names:
        """The names of units and places."""
        return names_of(self.reference)

    def text(self, field: Field, value: Any) -> str:
        """Return what stands on paper for a value of a field; nothing for no value."""
        if value is None:
            return ""
        if is_choice(field):
            return self.choice(field, value)
        if isinstance(value, (int, Decimal)):
            return f"{Decimal(value):f}"
        form = field.schema.get("format")
        if form == "division":
            return self.place(str(value))
        if form == "unit-id":
            return self.names.units.get(str(value), str(value))
        return day_text(str(value)) if form == "date" else speak(value, field, self.names)

    def choice(self, field: Field, value: Any) -> str:
        """Return the letters of what was chosen, in the form's order; in a table its title."""
        chosen = value if isinstance(value, list) else [value]
        letters = titles_of(field) if "/*/" in field.pointer else letters_of(field)
        return str(words()["chosen"]).join(letters[c] for c in letters if c in chosen)

    def place(self, code: str) -> str:
        """Return a division's name; of a county whose name others have too, with its city."""
        name = self.names.places.get(code, code)
        cities = self.reference.places.cities
        above = next((c for c in cities if any(d.code == code for d in c.counties)), None)
        alone = list(self.names.places.values()).count(name) == 1
        return name if above is None or alone else f"{above.name}{name}"


def day_text(day: str) -> str:
    """Return a day in words: 2022年3月18日."""
    found = date.fromisoformat(day)
    return str(words()["day"].format(year=found.year, month=found.month, day=found.day))
