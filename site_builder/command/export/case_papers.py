"""The PDFs of cases, for `kepu export cases --pdf`."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

import click

from site_builder.command.export.each_file import ExportFile
from site_builder.render.parts.file_names import file_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.command.export.exporting import ExportSource
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case
    from site_builder.model.settings import Settings


def named_cases(collection: Collection, names: Iterable[str]) -> list[Case]:
    """Return the cases that are named by their folder or their id, in the order of the collection.

    Raises click.UsageError for a name that no valid case has.
    """
    wanted = [_id_or_folder(name) for name in names]
    known = {name for case in collection.cases for name in (case.slug, case.id)}
    missing = [name for name in wanted if name not in known]
    if missing:
        near = sorted({n for name in missing for n in _near(name, known)})
        guess = f"是不是：{'、'.join(near)}？" if near else ""
        message = (
            f"没有名为 {'、'.join(missing)} 的案例，或者它还有错误。{guess}"
            "写案例的文件夹名，几个年度都有的写 年度/市/文件夹名"
        )
        raise click.UsageError(message)
    return [case for case in collection.cases if {case.slug, case.id} & set(wanted)]


def _id_or_folder(name: str) -> str:
    """Return what a path says, be it of the folder or of the file in it, in a shell's form."""
    path = name.strip().replace("\\", "/").removeprefix("./").strip("/")
    return path.removeprefix("cases/").removesuffix("/index.md")


def case_papers(source: ExportSource, cases: Sequence[Case]) -> list[ExportFile]:
    """Return the PDFs of these cases, to be made; NotMadeError tells what cannot be printed."""
    from site_builder.aggregate.received import received_days  # noqa: PLC0415 - slow to load
    from site_builder.office.case.content import CaseSurroundings  # noqa: PLC0415 - as above
    from site_builder.office.case.making import case_pdf  # noqa: PLC0415 - as above

    root, reference = source.workspace.root, source.collection.reference
    received = received_days(source.collection)
    around = CaseSurroundings(source.checked.contract, reference, received)
    names = _names(cases, reference.settings)

    def paper(case: Case) -> bytes:
        return case_pdf(root, case, around, source.checked.images).read_bytes()

    return [ExportFile(f"{names[c.id]}.pdf", partial(paper, c), c.path) for c in cases]


def _near(name: str, known: Iterable[str]) -> list[str]:
    """Return the folders, or for an id the ids, that a wrong name may mean."""
    return get_close_matches(name, [k for k in known if ("/" in k) == ("/" in name)])


def _names(cases: Sequence[Case], settings: Settings) -> dict[str, str]:
    """Return case id → name of its file: the title, with the id where two have the same."""
    titles = {case.id: file_name(case.title, case.slug, settings) for case in cases}
    often = Counter(titles.values())
    return {
        key: title if often[title] == 1 else f"{title} {key.replace('/', '-')}"
        for key, title in titles.items()
    }
