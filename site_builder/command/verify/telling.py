"""What `kepu verify` says of a release: in Chinese, by file and line, and never too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.command.speaking import say
from site_builder.printable import printable
from site_builder.release.archive import checksums
from site_builder.release.archive.signature import SignatureError, Unsigned
from site_builder.release.archive.unpack import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.command.committed_release import CommittedRelease
    from site_builder.release.archive.unpack import UnreadableReleaseError
    from site_builder.release.comparison.differences import ChangedPlace, FileDifference
    from site_builder.release.comparison.source_lines import SourceLine, SourceLines

_FILES, _PLACES, _LINES = 20, 5, 8
"""How many of each are shown."""
_LONGEST, _LONGEST_PATH, _BEFORE = 60, 300, 10
"""Letters that are shown of a text, of a path, which is of no use in part, and before a change."""
_UNREADABLE = {
    Unreadable.BROKEN: "不是发布包，或者没有下载完整、已经损坏{path}；重新下载",
    Unreadable.MANY: "里面的文件太多，不是发布包",
    Unreadable.LARGE: "太大，或者解开以后太大，不是发布包",
    Unreadable.PATH: "里面有的文件会解到别处、重名或者是链接，不要解压{path}",
    Unreadable.PACKED: "里面有的文件用了别的压缩方法或者加了密，不是发布包{path}",
    Unreadable.MISSING: "里面没有{path}，不是发布包，或者删过文件",
}
_SIGNATURE = {
    Unsigned.PROGRAM: (
        "没有核对：这台电脑上没有 ssh-keygen，Windows在“可选功能”里添加OpenSSH客户端，"
        "Linux安装 openssh-client"
    ),
    Unsigned.STRANGER: "签署的人不在 --signers 的名单里",
    Unsigned.BROKEN: "不是这个文件的签名，或者已经损坏",
    Unsigned.KEY: "无效",
}
_OF_ALL = {checksums.PATH, "ro-crate-metadata.json", "dcat.jsonld", "data/datapackage.json"}
"""What changes along with any other file, as it tells of all of them: shown last."""


def shown(text: str) -> str:
    """Return what others wrote as it can be shown: in one line, and not too long."""
    return _cut(text, _LONGEST)


def _cut(text: str, longest: int) -> str:
    line = printable(" ".join(text.split()))
    return line if len(line) <= longest else f"{line[:longest]}…"


def _path(text: str) -> str:
    return _cut(text, _LONGEST_PATH)


def tell_unreadable(name: str, error: UnreadableReleaseError) -> None:
    """Say why an archive was not even looked into."""
    form = _UNREADABLE[error.reason]
    path = _path(error.path)
    if error.reason is not Unreadable.MISSING and path:
        path = f"（{path}）"
    say(f"没有核对成：{name} {form.format(path=path)}。", err=True)


def tell_checksums(wrong: Sequence[str]) -> None:
    """Say which files are not what the list of checksums says."""
    if not wrong:
        say("校验值：全部相符")
        return
    say(f"校验值：{len(wrong)}个文件不符，或者没有列出")
    for path in wrong[:_FILES]:
        say(f"  {_path(path)}")
    _tell_more(len(wrong) - _FILES, "个")


def tell_no_signature(name: str, *, wanted: bool) -> None:
    """Say that there is no signature."""
    if wanted:
        say(f"签名：没有签名文件 {name}，它应当和发布包放在一起")
    else:
        say("签名：没有")


def tell_bad_signature(error: SignatureError) -> None:
    """Say what is wrong with a signature."""
    said = f"（{shown(error.said)}）" if error.said else ""
    say(f"签名：{_SIGNATURE[error.reason]}{said}")


def tell_programs(programs: Mapping[str, str]) -> None:
    """Say if the release was made with other versions than these."""
    from site_builder.release.release import made_with  # noqa: PLC0415 - as `release_of`

    own = made_with(parquet="pyarrow" in programs)
    other = [f"{k} {shown(v)}（现在{own.get(k, '没有')}）" for k, v in programs.items()
             if own.get(k) != v]  # fmt: skip
    if other:
        say(
            f"注意：发布包是别的版本生成的：{'、'.join(other)}。"
            "有不同的，先装发布时的版本再核对一次"
        )


def tell_differences(found: Sequence[FileDifference], rebuilt: CommittedRelease) -> None:
    """Say which files differ from what the commit gives, where, and where that came from."""
    from site_builder.release.comparison.source_lines import SourceLines  # noqa: PLC0415 - as above

    # What the list of checksums says was compared with the files themselves.
    found = [f for f in found if f.path != checksums.PATH] or found
    say(f"内容：{len(found)}个文件和从提交重新生成的不同")
    lines = SourceLines(rebuilt.site, rebuilt.side.documents)
    first = sorted(found, key=lambda f: (f.path in _OF_ALL, f.path))
    for difference in first[:_FILES]:
        _tell_file(difference, lines)
    _tell_more(len(found) - _FILES, "个文件")


def _tell_file(difference: FileDifference, lines: SourceLines) -> None:
    path = _path(difference.path)
    if difference.kind == "added":
        say(f"  {path}：多出来的，提交里没有")
        return
    if difference.kind == "missing" or not difference.places:
        say(f"  {path}：{'没有了' if difference.kind == 'missing' else '内容不同'}")
        _tell_sources(lines.of_file(difference.path))
        return
    for place in difference.places[:_PLACES]:
        released, rebuilt = _values(place)
        say(f"  {path} {_where(place)}：发布包里是 {released}，按提交应当是 {rebuilt}")
        if difference.path not in _OF_ALL:
            _tell_sources(lines.of(difference.path, place))
    _tell_more(len(difference.places) - _PLACES, "处")


def _where(place: ChangedPlace) -> str:
    line = f"第{place.line}行" if place.line else ""
    label = f"“{shown(place.label)}”" if place.label else ""
    cell = f"第{place.row + 1}行第{place.column + 1}列" if place.row >= 0 and not line else ""
    return f"{line}{label}{cell}"


def _values(place: ChangedPlace) -> tuple[str, str]:
    """Return both sides, of long texts from a little before the first letter that differs."""
    both = place.released, place.rebuilt
    same = next((n for n, (a, b) in enumerate(zip(*both, strict=False)) if a != b), 0)
    start = max(0, same - _BEFORE) if max(map(len, both)) > _LONGEST else 0
    before = "…" if start else ""
    released, rebuilt = (f"{before}{shown(text[start:])}" if text else "空" for text in both)
    return released, rebuilt


def _tell_sources(found: Sequence[SourceLine]) -> None:
    if not found:
        return
    say("    出自")
    for source in found[:_LINES]:
        line = f" 第{source.line}行  {shown(source.text)}" if source.line else ""
        say(f"      {_path(source.path)}{line}")
    _tell_more(len(found) - _LINES, "行", "      ")


def _tell_more(count: int, what: str, indent: str = "  ") -> None:
    if count > 0:
        say(f"{indent}……另有{count}{what}")
