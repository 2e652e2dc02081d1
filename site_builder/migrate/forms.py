"""Forms of this version that a repository made by an earlier one lacks, or has as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.reference_data import reference_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_THE_PROGRAM = frozenset(("schema/meta.schema.yml",))
"""It says which keywords this version knows; a repository has nothing of its own in it."""


def new_forms(present: Mapping[str, bytes]) -> dict[str, tuple[bytes | None, bytes]]:
    """Return path → bytes as they are (None: no file) and as the package has them.

    `present` are the repository's forms. One that is there is the repository's own and stays,
    except what belongs to the program.
    """
    found: dict[str, tuple[bytes | None, bytes]] = {}
    for file in sorted((reference_folder() / "schema").glob("*.schema.yml")):
        path, data = f"schema/{file.name}", file.read_bytes()
        here = present.get(path)
        if here is None or (path in _OF_THE_PROGRAM and _lines(here) != _lines(data)):
            found[path] = (here, data)
    return found


def _lines(data: bytes) -> list[bytes]:
    return data.splitlines()  # git may write line ends of its own
