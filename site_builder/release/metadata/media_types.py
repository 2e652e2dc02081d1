"""Media types of a release's files, and what catalogues of the EU call them."""

from __future__ import annotations

_BY_ENDING = {
    "csv": ("text/csv", "CSV"),
    "json": ("application/json", "JSON"),
    "jsonld": ("application/ld+json", "JSON_LD"),
    "md": ("text/markdown", "MARKDOWN"),
    "parquet": ("application/vnd.apache.parquet", "PARQUET"),
    "txt": ("text/markdown", "TXT"),
    "webp": ("image/webp", "WEBP"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
}
_PLAIN = ("text/plain", "TXT")


def media_type(path: str) -> str:
    """Return the media type of a file: the texts of cases are Markdown, whatever they end in."""
    return _BY_ENDING.get(path.rpartition(".")[2], _PLAIN)[0]


def file_type(path: str) -> str:
    """Return its entry in the EU's list of file types."""
    name = _BY_ENDING.get(path.rpartition(".")[2], _PLAIN)[1]
    return f"http://publications.europa.eu/resource/authority/file-type/{name}"
