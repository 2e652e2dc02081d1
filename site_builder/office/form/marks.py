"""Marks: which answer stands where in a Word form, and reading it back by them alone.

A mark is a content control around an answer. Its tag, which nobody sees, is `kepu:2022:` with the
round and the JSON Pointer of the answer; of a label, which the form prints itself and which counts
for all rows beside it, `=` stands before the pointer. Word keeps the tag when a file is saved;
LibreOffice 7.4 loses it and keeps the name of the placeholder, so that the tag is that name too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from site_builder.office.form.words import words
from site_builder.office.refusal import NotMadeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.oxml.xmlchemy import BaseOxmlElement

ROOM = "\u3000"
"""What stands in a mark without an answer, so that there is a place to type: a wide space."""
_LONGEST = 64
"""Characters of a tag that Word accepts."""
_TAG = re.compile(r"kepu:(\d{4}):(=?)(/.+)\Z")


@dataclass(frozen=True)
class MarkTag:
    """The round whose form it is, and the pointer of an answer."""

    year: int
    pointer: str
    is_label: bool = False

    @property
    def text(self) -> str:
        """The tag as it is written; raises NotMadeError if Word would refuse it."""
        text = f"kepu:{self.year}:{'=' if self.is_label else ''}{self.pointer}"
        if len(text) > _LONGEST:
            raise NotMadeError(words()["long_tag"].format(pointer=self.pointer))
        return text


def tag_in(text: str) -> MarkTag | None:
    """Return the tag that a text is, or None if it is none of ours."""
    found = _TAG.match(text)
    return MarkTag(int(found[1]), found[3], bool(found[2])) if found else None


def mark(tag: MarkTag, runs: Iterable[BaseOxmlElement], number: int) -> BaseOxmlElement:
    """Return runs within a content control; `number` is unique in the file."""
    control, about = OxmlElement("w:sdt"), OxmlElement("w:sdtPr")
    for name, value in (("w:tag", tag.text), ("w:id", str(number))):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        about.append(element)
    placeholder, part = OxmlElement("w:placeholder"), OxmlElement("w:docPart")
    part.set(qn("w:val"), tag.text)
    placeholder.append(part)
    about.append(placeholder)
    content = OxmlElement("w:sdtContent")
    content.extend(runs)
    control.extend((about, content))
    return control
