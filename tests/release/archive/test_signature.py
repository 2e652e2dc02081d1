"""Signatures by keys that were made for the test."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from site_builder.release.archive.signature import (
    SignatureError,
    Unsigned,
    check_intact,
    sign,
    signer,
)

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="no ssh-keygen")
CONTENT = "发布包".encode()


def new_key(path: Path) -> Path:
    """Make a key without a password."""
    make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)]
    subprocess.run(make, check=True)
    return path


def signers(path: Path, **keys: Path) -> Path:
    """Write the list of those who may sign."""
    lines = (f"{name} {key.with_suffix('.pub').read_text()}" for name, key in keys.items())
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return new_key(tmp_path / "key")


@pytest.fixture
def signature(tmp_path: Path, key: Path) -> Path:
    path = tmp_path / "a.zip.sig"
    path.write_bytes(sign(CONTENT, key))
    return path


def test_signed_and_verified(tmp_path: Path, key: Path, signature: Path) -> None:
    assert signer(CONTENT, signature, signers(tmp_path / "who", henan=key)) == "henan"
    check_intact(CONTENT, signature)


def test_the_same_signature_again(key: Path, signature: Path) -> None:
    assert sign(CONTENT, key) == signature.read_bytes()


def test_another_content(tmp_path: Path, key: Path, signature: Path) -> None:
    for content in (CONTENT + b"\n", b""):
        with pytest.raises(SignatureError) as raised:
            signer(content, signature, signers(tmp_path / "who", henan=key))
        assert raised.value.reason is Unsigned.BROKEN
        with pytest.raises(SignatureError):
            check_intact(content, signature)


def test_nobody_on_the_list(tmp_path: Path, signature: Path) -> None:
    other = new_key(tmp_path / "other")
    with pytest.raises(SignatureError) as raised:
        signer(CONTENT, signature, signers(tmp_path / "who", other=other))
    assert raised.value.reason is Unsigned.STRANGER


def test_a_signature_for_another_purpose(tmp_path: Path, key: Path, signature: Path) -> None:
    """Whoever signs commits or letters by the same key has not signed a release."""
    done = subprocess.run(
        ["ssh-keygen", "-Y", "sign", "-q", "-n", "file", "-f", str(key)],
        input=CONTENT, capture_output=True, check=True,
    )  # fmt: skip
    signature.write_bytes(done.stdout)
    with pytest.raises(SignatureError) as raised:
        signer(CONTENT, signature, signers(tmp_path / "who", henan=key))
    assert raised.value.reason is Unsigned.BROKEN


@pytest.mark.parametrize("content", [b"", b"\0\xff", b"-----BEGIN SSH SIGNATURE-----\n"])
def test_no_signature(content: bytes, tmp_path: Path, key: Path, signature: Path) -> None:
    signature.write_bytes(content)
    with pytest.raises(SignatureError) as raised:
        signer(CONTENT, signature, signers(tmp_path / "who", henan=key))
    assert raised.value.reason is Unsigned.BROKEN


@pytest.mark.parametrize("content", [b"", b"no key", "密码".encode()])
def test_no_key(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(SignatureError) as raised:
        sign(CONTENT, path)
    assert raised.value.reason is Unsigned.KEY
    assert raised.value.said


def test_no_program(key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SignatureError) as raised:
        sign(CONTENT, key)
    assert raised.value.reason is Unsigned.PROGRAM
