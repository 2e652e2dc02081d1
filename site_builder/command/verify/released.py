"""Verifies a release: its checksums, its signature, and that its commit gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.command.committed_release import SHALLOW, release_of
from site_builder.command.git_says import git_says
from site_builder.command.speaking import say
from site_builder.command.verify import telling
from site_builder.command.verify.outcome import (
    AGREES,
    DIFFERS,
    NOT_VERIFIED,
    NotVerifiedError,
    tell_not_verified,
)
from site_builder.read.repository.checkout import NotCheckedOutError
from site_builder.read.repository.git import commit_of, is_shallow, obstacle
from site_builder.read.repository.tree import find_root
from site_builder.release.archive import checksums
from site_builder.release.archive import origin as origin_file
from site_builder.release.archive.origin import ForeignOriginError, ReleaseOrigin, read_origin
from site_builder.release.archive.pack import pack
from site_builder.release.archive.signature import (
    SUFFIX,
    SignatureError,
    Unsigned,
    check_intact,
    signer,
)
from site_builder.release.archive.unpack import (
    MOST_BYTES,
    Unreadable,
    UnreadableReleaseError,
    unpack,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.command.committed_release import CommittedRelease


def verify_release(path: Path, signers: Path | None) -> int:
    """Verify a release, say what was found, and return the command's status.

    It is read in memory alone, and rebuilt in the clone in which the command runs.
    """
    found: list[int] = []
    try:
        content = _read(path)
        files = unpack(content, (origin_file.PATH, checksums.PATH))
        say(f"{path.name}：{len(files)}个文件")
        found += [_checksums_agree(files), _is_signed(path, content, signers)]
        found.append(_commit_gives_it(content, files))
    except UnreadableReleaseError as error:
        telling.tell_unreadable(path.name, error)
        found.append(NOT_VERIFIED)
    except NotVerifiedError as error:
        found.append(tell_not_verified(error))
    return DIFFERS if DIFFERS in found else max(found)


def _read(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise UnreadableReleaseError(Unreadable.LARGE)
    return path.read_bytes()


def _checksums_agree(files: Mapping[str, bytes]) -> int:
    wrong = checksums.wrong_checksums(files)
    telling.tell_checksums(wrong)
    return DIFFERS if wrong else AGREES


def _is_signed(path: Path, content: bytes, signers: Path | None) -> int:
    """Whether the signature is good, so far as one was asked for or is there."""
    signature = path.with_name(path.name + SUFFIX)
    if not signature.is_file():
        telling.tell_no_signature(signature.name, wanted=signers is not None)
        return DIFFERS if signers else AGREES
    try:
        if signers is None:
            check_intact(content, signature)
            say("签名：没有损坏；没有用 --signers 给出签名人的名单，不知道是谁签的")
        else:
            say(f"签名：由 {telling.shown(signer(content, signature, signers))} 签署，有效")
    except SignatureError as error:
        telling.tell_bad_signature(error)
        return NOT_VERIFIED if error.reason is Unsigned.PROGRAM else DIFFERS
    return AGREES


def _commit_gives_it(content: bytes, files: Mapping[str, bytes]) -> int:
    """Whether the commit that a release names gives the same; raises NotVerifiedError."""
    origin = _origin(files[origin_file.PATH])
    rebuilt = _rebuilt(origin)
    if rebuilt is None:
        say(f"提交 {origin.commit[:12]} 里有上面这些错误，按现在的程序生成不了发布包。")
        return DIFFERS
    same = _is_same(content, files, rebuilt)
    telling.tell_programs(origin.programs)
    return AGREES if same else DIFFERS


def _origin(content: bytes) -> ReleaseOrigin:
    try:
        return read_origin(content)
    except ForeignOriginError as error:
        message = f"{origin_file.PATH} 读不出是哪个提交、哪个年度的，不是原来的文件"
        if error.newer:
            message = "发布包是较新的程序生成的，先升级程序"
        raise NotVerifiedError(message) from error


def _rebuilt(origin: ReleaseOrigin) -> CommittedRelease | None:
    """Make the release of the same commit; raises NotVerifiedError where that cannot be done."""
    root = find_root(Path.cwd())
    if root is None:
        message = "要在填报仓库的克隆里运行，才能从提交重新生成；上面只核对了校验值和签名"
        raise NotVerifiedError(message)
    why = obstacle(root)
    if why:
        raise NotVerifiedError(git_says(root, why))
    if commit_of(root, origin.commit) is None:
        message = (
            f"这个克隆里没有提交 {origin.commit[:12]}：历史不全的先运行 git fetch --unshallow，"
            "不是最新的先运行 git fetch；都有了还没有的，发布包不是出自这个仓库"
        )
        raise NotVerifiedError(message)
    if is_shallow(root):
        raise NotVerifiedError(SHALLOW)
    try:
        return release_of(root, origin.commit, origin.year, origin.programs or None)
    except NotCheckedOutError as error:
        message = f"git取不出提交 {origin.commit[:12]} 的全部文件，先补全仓库"
        raise NotVerifiedError(message) from error


def _is_same(content: bytes, files: Mapping[str, bytes], rebuilt: CommittedRelease) -> bool:
    # As `release_of`: what it loads is there by now.
    from site_builder.release.comparison.differences import differences  # noqa: PLC0415 - as said

    found = differences(files, rebuilt.release.files)
    if found:
        telling.tell_differences(found, rebuilt)
        return False
    if pack(files) != content:
        say("内容：和重新生成的一致，但压缩包重新打过，不是原来的那个")
        return False
    say("内容：和从提交重新生成的逐字节一致")
    return True
