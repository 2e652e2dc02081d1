"""What the package keeps beside its code: words in YAML, and templates."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from site_builder.read import strict_yaml


def read_words(package: str, *path: str) -> dict[str, Any]:
    """Parse a YAML file of a package, `words.yml` unless a path below it is named."""
    source = files(package).joinpath(*(path or ("words.yml",)))
    value: dict[str, Any] = strict_yaml.parse(source.read_text(encoding="utf-8")).value
    return value


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
