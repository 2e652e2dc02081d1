"""Signatures by OpenSSH, which also verifies them on a computer without a network.

https://man.openbsd.org/ssh-keygen#Y
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "kepu"
SUFFIX = ".sig"
_PROGRAM = "ssh-keygen"


class Unsigned(StrEnum):
    """Why nothing could be signed, or a signature proves nothing."""

    PROGRAM = "program"
    """There is no ssh-keygen."""
    KEY = "key"
    """The key is none, is locked, or others may read it."""
    STRANGER = "stranger"
    """Nobody on the list of signers has made it."""
    BROKEN = "broken"
    """It is no signature, or one of another file."""


class SignatureError(Exception):
    """Not signed, or not verified; `said` is what OpenSSH says of it."""

    def __init__(self, reason: Unsigned, said: str = "") -> None:
        super().__init__(reason, said)
        self.reason, self.said = reason, said


@dataclass(frozen=True)
class _Answer:
    status: int
    out: bytes
    said: str


def sign(content: bytes, key: Path) -> bytes:
    """Return the detached signature of some content, by a private key; raises SignatureError."""
    answer = _ask(["sign", "-q", "-n", NAMESPACE, "-f", str(key)], content)
    if answer.status or not answer.out:
        raise SignatureError(Unsigned.KEY, answer.said)
    return answer.out


def signer(content: bytes, signature: Path, signers: Path) -> str:
    """Return who signed, by the list of allowed signers; raises SignatureError."""
    files = ["-s", str(signature), "-f", str(signers)]
    found = _ask(["find-principals", *files], content)
    names = found.out.decode(errors="replace").splitlines()
    if not names:
        check_intact(content, signature)
        raise SignatureError(Unsigned.STRANGER, found.said)
    verified = _ask(["verify", *files, "-I", names[0], "-n", NAMESPACE], content)
    if verified.status:
        raise SignatureError(Unsigned.BROKEN, verified.said)
    return names[0]


def check_intact(content: bytes, signature: Path) -> None:
    """Raise SignatureError if a signature, whoever made it, is not of this very content."""
    answer = _ask(["check-novalidate", "-n", NAMESPACE, "-s", str(signature)], content)
    if answer.status:
        raise SignatureError(Unsigned.BROKEN, answer.said)


def _ask(arguments: list[str], content: bytes) -> _Answer:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise SignatureError(Unsigned.PROGRAM)
    done = subprocess.run(  # noqa: S603 - a fixed program, arguments are not a shell's
        [program, "-Y", *arguments], input=content, capture_output=True, check=False
    )
    return _Answer(done.returncode, done.stdout, done.stderr.decode(errors="replace").strip())
