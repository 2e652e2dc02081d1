"""What a forge refuses or cannot do, said to whoever reads a pipeline's log."""

from __future__ import annotations

from site_builder.forges.words import words


class ForgeError(Exception):
    """The forge could not be asked or would not do it; its text says what to do."""

    def __init__(self, text: str, status: int | None = None) -> None:
        super().__init__(text)
        self.status = status
        """What the forge answered, by HTTP's numbers."""
        self.said = ""
        """What it said with that: to be read, and never shown."""
        self.is_limit = False
        """Whether it only wants to be asked later."""


def failure(key: str, status: int | None = None, **facts: object) -> ForgeError:
    """Return the error whose text has this key."""
    return ForgeError(words()["errors"][key].format(status=status, **facts), status)
