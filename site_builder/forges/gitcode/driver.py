"""GitCode's API (v5), by the names of https://docs.gitcode.com/docs/openapi: Gitee's in most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from site_builder.forges.gitee.driver import Gitee
from site_builder.forges.kind import Inability
from site_builder.resources import read_words


@dataclass(frozen=True)
class GitCode(Gitee):
    """One repository on GitCode."""

    def create_label(self, name: str, colour: str, description: str) -> None:
        """Make a label; the colour is six hexadecimal digits."""
        super().create_label(name, f"#{colour}", description)

    def set_status(self, *_: Any, **__: Any) -> None:
        """Refuse: no way to do so is documented."""
        raise Inability.STATUS.failure(self._title)

    @property
    def _title(self) -> str:
        return str(read_words(__package__)["title"])

    def _id_of(self, comment: dict[str, Any]) -> str:
        """Return what later requests call a comment: `id` names it as a list does alone."""
        return str(comment.get("note_id") or comment["id"])

    def _count(self, pull: dict[str, Any]) -> int | None:
        count = str(pull.get("changed_files", ""))
        return int(count) if count.isdecimal() else None
