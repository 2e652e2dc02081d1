"""How a verification ends: the command's status, and what is said if nothing could be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.command.speaking import say
from site_builder.printable import printable

if TYPE_CHECKING:
    from site_builder.office.refusal import NotMadeError

AGREES, DIFFERS, NOT_VERIFIED = 0, 1, 2


class NotVerifiedError(Exception):
    """It could not be told whether a release agrees; the text says why and what to do."""


def tell_not_verified(error: NotVerifiedError | NotMadeError) -> int:
    """Say why it could not be told, and return the status."""
    say(f"没有核对成：{printable(str(error))}。", err=True)
    return NOT_VERIFIED
