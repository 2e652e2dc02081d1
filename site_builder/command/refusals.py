"""What the system refuses and whoever runs the command can mend: in Chinese, with the remedy."""

from __future__ import annotations

import errno
import re
import shutil
from typing import TYPE_CHECKING

from site_builder.read.paths.work_folder import HOME

if TYPE_CHECKING:
    from collections.abc import Mapping

_ELSEWHERE = f"换一个能写的文件夹（网站用 --out，其余用环境变量 {HOME}）"
_OTHER = "换一个文件夹"
_NO_NAME = ("这个磁盘不接受这样的名字", "换一个名字，或者换一个文件夹")
_NO_SUCH_WAY = ("这里不能放普通的文件", _OTHER)
_NETWORK = ("网络磁盘没有连上", "连上以后再试，或者换一个磁盘")
_BY_NAME = {
    "EACCES": (
        "没有权限，或者正被别的程序打开",
        f"关掉打开它的程序再试；没有权限的，{_ELSEWHERE}",
    ),
    "EPERM": ("没有权限", _ELSEWHERE),
    "EROFS": ("所在的磁盘是只读的", _ELSEWHERE),
    "ENOSPC": ("磁盘已满", "腾出空间再试"),
    "EDQUOT": ("用户的磁盘配额已用完", "腾出空间再试"),
    "EFBIG": ("文件太大，超过了这个磁盘或者系统的限制", "换一个磁盘，或者请管理员放宽限制"),
    "EBUSY": ("正被系统或别的程序使用", "关掉使用它的程序再试，或者换一个文件夹"),
    "ETXTBSY": ("正被别的程序使用", "关掉使用它的程序再试"),
    "EDEADLK": ("正被同步或备份的程序使用", "等它做完再试，或者换一个文件夹"),
    "ENOLCK": ("正被太多的程序使用", "关掉一些程序再试，或者换一个磁盘"),
    "EXDEV": ("和要放的地方不在同一个磁盘上", _OTHER),
    "ENOENT": (
        "没有这个文件或文件夹，可能刚被移走、改名或删去，也可能是这里不能新建",
        "再试一次；还不行的，换一个文件夹",
    ),
    "ENOTDIR": ("它的上一级是文件，不是文件夹", _OTHER),
    "EISDIR": ("这里应当是文件，现在是文件夹", "把那个文件夹移走或改名再试"),
    "EEXIST": ("这个名字已经被别的文件占用", "把那个文件移走或改名再试"),
    "ENOTEMPTY": ("这个名字已经被别的文件夹占用", "把那个文件夹移走或改名再试"),
    "ENAMETOOLONG": ("名字太长", "换一个短的名字"),
    "EILSEQ": _NO_NAME,
    "EINVAL": _NO_NAME,
    "ELOOP": ("是链接，或者链接绕成了圈", "删去或改正链接，或者换一个文件夹"),
    "EMLINK": ("一个文件夹里放得太多", _OTHER),
    "ENODEV": _NO_SUCH_WAY,
    "ENXIO": _NO_SUCH_WAY,
    "EOPNOTSUPP": _NO_SUCH_WAY,
    "ENOTSUP": _NO_SUCH_WAY,
    "ENOSYS": _NO_SUCH_WAY,
    "EIO": ("磁盘读写出错", "检查磁盘，或者换一个磁盘再试"),
    "EREMOTEIO": ("磁盘读写出错", "检查磁盘，或者换一个磁盘再试"),
    "ESTALE": _NETWORK,
    "ETIMEDOUT": _NETWORK,
    "ENOTCONN": _NETWORK,
    "EHOSTDOWN": _NETWORK,
    "EMFILE": ("打开的文件太多", "关掉一些程序再试"),
    "ENFILE": ("打开的文件太多", "关掉一些程序再试"),
    "ENOMEM": ("内存不够，或者做到一半的进程被结束了", "关掉一些程序再试"),
    "EAGAIN": ("系统一时腾不出资源", "关掉一些程序再试"),
    "EPIPE": ("接收结果的程序已经结束", "把结果写到文件里，或者让它读完"),
}
_SAYS: Mapping[int, tuple[str, str]] = {
    getattr(errno, name): said for name, said in _BY_NAME.items() if hasattr(errno, name)
}
"""Windows lacks some of the numbers."""
_NUMBER = re.compile(r"\[Errno (\d+)\]")


def explain_refusal(error: OSError) -> str | None:
    """Say what the system refused and what to do, or None if it is a fault of ours.

    What was noted on the error comes before the remedy.
    """
    number, where = _facts(error)
    if number not in _SAYS:
        return None
    why, remedy = _SAYS[number]
    what = f"无法读写 {where}" if where else "结果没有写出来"
    return "；".join([f"{what}：{why}", *getattr(error, "__notes__", ()), remedy])


def _facts(error: OSError) -> tuple[int, object]:
    """Return the system's number and the path: of two, the one that was to be written.

    `shutil` gathers its failures as (source, target, what was said), and the number is in that.
    """
    if isinstance(error, shutil.Error) and error.args and isinstance(error.args[0], list):
        for _, target, said in error.args[0]:
            number = _NUMBER.search(str(said))
            if number:
                return int(number[1]), target
    return error.errno or 0, error.filename2 or error.filename
