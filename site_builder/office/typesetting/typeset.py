"""`typeset`: data and a template become a PDF/A-2a that is PDF/UA-1 too.

Data reaches a template as JSON, so that nothing which somebody wrote is ever markup.
"""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, time
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder.office.typesetting.glyphs import GlyphError
from site_builder.office.typesetting.typefaces import installed_fonts, typefaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from typst import PDFStandard

STANDARDS: list[PDFStandard] = ["a-2a", "ua-1"]
_NO_GLYPH = re.compile(
    r'the text `"(.+?)"` could not be displayed|contains the disallowed codepoint `"(.+?)"`'
)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_MARK = "\ufeff"
"""The mark of a text's beginning: it shows nothing, and no PDF/A may hold it."""


@dataclass(frozen=True)
class Paper:
    """What is to be printed.

    `template` is a file of `office/templates`, which finds `content` as `data.content`. Files go
    where the template looks for them, by path: "pictures/1.jpg" → its bytes.
    """

    template: str
    title: str
    author: str
    day: date
    content: Mapping[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)


def typeset(paper: Paper) -> bytes:
    """Return the PDF: the same bytes for the same paper and fonts.

    Raises GlyphError, or NotMadeError where there are no fonts at all.
    """
    import typst  # noqa: PLC0415 - an extra, and slow to load

    private = private_characters([paper.title, paper.author, paper.content])
    if private:
        raise GlyphError(private, _texts(paper.content))
    data = told_to_templates(paper)
    with tempfile.TemporaryDirectory(prefix="kepu-") as folder:
        root = Path(folder)
        _lay_out(root, paper.files, data)
        try:
            made = typst.compile(
                root / paper.template,
                root=root,
                font_paths=installed_fonts(),
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=datetime.combine(paper.day, time(), UTC),
            )
        except typst.TypstError as error:
            characters = missing_characters(error.diagnostic)
            if not characters:
                raise
            raise GlyphError(characters, _texts(paper.content)) from error
    if not isinstance(made, bytes):
        raise TypeError(type(made))  # several pages come as pictures alone
    return made


def private_characters(content: Any) -> str:
    """Return the characters for private use in all texts, each once and in order.

    Some font may have a shape for one, of a symbol of its own: never what was meant.
    """
    everything = "".join(_texts(content))
    return "".join(dict.fromkeys(c for c in everything if unicodedata.category(c) == "Co"))


def told_to_templates(paper: Paper) -> dict[str, Any]:
    """Return all that templates know of a paper and of this machine, but the files."""
    faces = typefaces()
    about = {"title": paper.title, "author": paper.author, "day": _parts(paper.day)}
    roles = {role: asdict(face) for role, face in faces.roles.items()}
    return {"about": about, "faces": roles, "note": faces.note, "content": paper.content}


def missing_characters(diagnostic: str) -> str:
    """Return the characters of a compiler's report which no font has, each once and in order."""
    found = "".join(shown or barred for shown, barred in _NO_GLYPH.findall(diagnostic))
    plain = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), found)
    return "".join(dict.fromkeys(plain.replace("\\", "").replace('"', "")))


def _lay_out(root: Path, given: Mapping[str, bytes], data: Mapping[str, Any]) -> None:
    """Put templates, data and files where the compiler, which sees nothing else, finds them."""
    with as_file(files("site_builder.office").joinpath("templates")) as templates:
        for path in templates.glob("*.typ"):
            (root / path.name).write_bytes(path.read_bytes())
    for name, content in given.items():
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    told = json.dumps(data, ensure_ascii=False).replace(_MARK, "")
    (root / "data.json").write_text(told, encoding="utf-8")


def _parts(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from _texts(value)
    elif isinstance(content, (list, tuple)):
        for value in content:
            yield from _texts(value)
