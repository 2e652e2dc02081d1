"""PDFs that were typeset before: the same paper is not typeset again."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import TYPE_CHECKING

from site_builder.office.typesetting.typeset import STANDARDS, told_to_templates, typeset
from site_builder.write.whole_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.office.typesetting.typeset import Paper

_BEGIN, _END = b"%PDF-", b"%%EOF"


def typeset_once(paper: Paper, folder: Path) -> Path:
    """Return the PDF's file in `folder`, which is made if it is not there; raises as `typeset`."""
    kept = folder / f"{paper_digest(paper)}.pdf"
    if not (kept.is_file() and _is_whole(kept.read_bytes())):
        write_whole(kept, typeset(paper))
    return kept


def paper_digest(paper: Paper) -> str:
    """Return a name of all that makes a paper what it is: words, files, templates, typefaces."""
    told = json.dumps(told_to_templates(paper), ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(f"{_recipe()}\0{paper.template}\0{told}".encode())
    for name, content in sorted(paper.files.items()):
        digest.update(f"\0{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


@cache
def _recipe() -> str:
    """Return a name of the templates and of the compiler."""
    digest = hashlib.sha256(f"{version('typst')} {STANDARDS}".encode())
    templates = files("site_builder.office").joinpath("templates")
    for template in sorted(templates.iterdir(), key=lambda file: file.name):
        digest.update(template.name.encode() + template.read_bytes())
    return digest.hexdigest()


def _is_whole(content: bytes) -> bool:
    """Whether a file is all there: a power cut leaves files that end early, or hold noughts."""
    return content.startswith(_BEGIN) and content.rstrip().endswith(_END)
