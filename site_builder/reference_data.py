"""Where the schemas and the configuration stand that a fresh repository starts from."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def reference_folder() -> Path:
    """Return the folder that holds `schema/` and `mkdocs.yml`: in a wheel, else the clone's root.

    Raises FileNotFoundError if there is neither.
    """
    for folder in (_PACKAGE / "_reference", _PACKAGE.parent):
        if (folder / "schema" / "settings.yml").is_file():
            return folder
    message = "schema/settings.yml"
    raise FileNotFoundError(message)
