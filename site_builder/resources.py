"""What the package keeps beside its code: words in YAML, and templates."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from site_builder.read.document import parse_document
from site_builder.read.paths.layout import DocumentKind, Place

if TYPE_CHECKING:
    from site_builder.read.document import Document

_AS_WRITTEN = Place(DocumentKind.SCHEMA)
"""As a schema is read: an empty text is a text."""


class BrokenFileError(Exception):
    """A YAML file of the package cannot be read: a bug of ours, with what a reader says of it."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.path)
        self.document = document


def read_words(package: str, *path: str) -> dict[str, Any]:
    """Parse a YAML file of a package, `words.yml` unless a path below it is named.

    Raises BrokenFileError if the checker would refuse such a file.
    """
    names = path or ("words.yml",)
    data = files(package).joinpath(*names).read_bytes()
    document = parse_document("/".join((*package.split("."), *names)), _AS_WRITTEN, data)
    if document.findings or document.value is None:
        raise BrokenFileError(document)
    return document.value


@cache
def templates(package: str, *, escaped: bool = False) -> Environment:
    """Return a package's templates; `escaped` where they make HTML of what others wrote."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=escaped,  # noqa: S701 - YAML and Markdown of our own texts are no HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
