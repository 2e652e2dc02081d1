"""The office's list of who fills in, for the commands that are given it: it names persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.refusal import NotMadeError
from site_builder.read.repository.git import would_take

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.command.export.exporting import ExportSource
    from site_builder.office.form.document import FormFiller


def contact_list(source: ExportSource, path: Path) -> Mapping[str, FormFiller]:
    """Return who fills in, by the unit's id; raises NotMadeError if the list has faults."""
    from site_builder.office.form.contacts import MOST_BYTES, read_contacts  # noqa: PLC0415 - slow to load

    demand_ignored(path, source.workspace.root)
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    return read_contacts(data, source.collection.reference)


def demand_ignored(path: Path, root: Path) -> None:
    """Raise NotMadeError if a file that names persons could be committed."""
    if would_take(root, path):
        message = (
            f"{path} 里有姓名和联系方式，而 .gitignore 没有写它，会被提交到仓库里；"
            "放到仓库外面，或者取名 contacts.xlsx，并在 .gitignore 里加一行 /contacts.xlsx"
        )
        raise NotMadeError(message)
