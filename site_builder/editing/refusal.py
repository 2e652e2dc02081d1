"""Refusals: why nothing is written, in one wording for every command that writes."""

from __future__ import annotations

from functools import cache
from typing import ClassVar

from site_builder.resources import read_words


@cache
def _words() -> dict[str, str]:
    return read_words("site_builder.editing")


class RefusedError(Exception):
    """Nothing is written, because of what lies at `path`; the text says why and what to do."""

    reason: ClassVar[str]
    """Its key in the words."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        """Say it, without a full stop."""
        return _words()[self.reason].format(path=self.path)


class FaultyError(RefusedError):
    """A file has errors: nobody knows what it says."""

    reason = "faulty"


class UnusualError(RefusedError):
    """A text that is not written a key a line: nobody but its author should edit it.

    Until a whole file is refused, `path` is the pointer of what cannot be edited.
    """

    reason = "unusual"


class ChangedMeanwhileError(RefusedError):
    """A file is no longer what it was when it was read."""

    reason = "changed"


class LinkError(RefusedError):
    """A file is reached through a link, which may lead anywhere."""

    reason = "link"


class PresentError(RefusedError):
    """There is a file already where a new one was to be."""

    reason = "present"


class FolderError(RefusedError):
    """There is a folder where a file was to be."""

    reason = "folder"


class NotAFolderError(RefusedError):
    """There is a file where a folder was to be."""

    reason = "not_a_folder"
