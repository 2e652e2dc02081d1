"""Each file by itself: one that cannot be made is told of, and takes none of the others with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.office.refusal import NotMadeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_SHOWN = 20
"""Files that are named of those with one reason, and reasons that are told."""


@dataclass(frozen=True)
class ExportFile:
    """A file that is to be made; `source` is the submitted file that it is made of, if any."""

    name: str
    make: Callable[[], bytes]
    source: str = ""

    @property
    def told(self) -> str:
        """How it is named where it could not be made."""
        return f"{self.name}（{self.source}）" if self.source else self.name


@dataclass(frozen=True)
class Exports:
    """The files that were made, name → bytes, and why others were not, reason → their names."""

    files: Mapping[str, bytes]
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def missing(self) -> int:
        """How many were not made."""
        return sum(map(len, self.refused.values()))

    @property
    def reasons(self) -> list[str]:
        """Why files were not made, without a full stop each; what has one reason stands together.

        A machine without typefaces refuses a hundred papers for the same one.
        """
        said = [f"{_listed(names)}：{why}" for why, names in self.refused.items()]
        more = len(said) - _SHOWN
        return [*said[:_SHOWN], *([f"另有{more}种原因"] if more > 0 else [])]


def make_each(wanted: Iterable[ExportFile]) -> Exports:
    """Make files; raises NotMadeError if there is none that can be made."""
    files: dict[str, bytes] = {}
    refused: dict[str, tuple[str, ...]] = {}
    for file in wanted:
        try:
            files[file.name] = file.make()
        except NotMadeError as error:
            refused[str(error)] = (*refused.get(str(error), ()), file.told)
    made = Exports(files, refused)
    if refused and not files:
        raise NotMadeError("；".join(made.reasons))
    return made


def _listed(names: tuple[str, ...]) -> str:
    more = f"等{len(names)}个文件" if len(names) > _SHOWN else ""
    return "、".join(names[:_SHOWN]) + more
