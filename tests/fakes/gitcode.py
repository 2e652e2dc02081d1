"""GitCode's API (v5), as https://docs.gitcode.com/docs/openapi describes it."""

from __future__ import annotations

from hashlib import sha1
from typing import TYPE_CHECKING, Any

from fakes.gitee import Gitee
from fakes.state import REPOSITORY, TOKEN, Pull, Said

if TYPE_CHECKING:
    from email.message import Message


class GitCode(Gitee):
    """GitCode: a comment has two names, numbers are texts at times, nothing says of a commit."""

    failing = ""
    lead = "#"

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        return {"KEPU_API": api, "ATOMGIT_REPOSITORY": REPOSITORY, "KEPU_TOKEN": TOKEN}

    def allows(self, headers: Message) -> bool:
        """Whether the token is there."""
        return headers.get("PRIVATE-TOKEN") == TOKEN

    def pull(self, pull: Pull) -> dict[str, Any]:
        """Return a pull request, which counts its files."""
        count = len(pull.files) if pull.count is None else pull.count
        number = str(pull.number) if pull.number % 2 else pull.number
        return super().pull(pull) | {"changed_files": count, "number": number}

    def comment(self, said: Said) -> dict[str, Any]:
        """Return a comment, whose `id` no later request takes."""
        name = sha1(str(said.id).encode(), usedforsecurity=False).hexdigest()
        return super().comment(said) | {"id": name, "note_id": said.id}


DIALECT = GitCode()
