"""What the system refuses and whoever runs the command can mend: in Chinese, with the remedy."""

from __future__ import annotations

import errno

from site_builder.read.paths.work_folder import HOME

_ELSEWHERE = f"换一个能写的文件夹（网站用 --out，其余用环境变量 {HOME}）"
_SAYS = {
    errno.EACCES: (
        "没有权限，或者正被别的程序打开",
        f"关掉打开它的程序再试；没有权限的，{_ELSEWHERE}",
    ),
    errno.EPERM: ("没有权限", _ELSEWHERE),
    errno.EROFS: ("所在的磁盘是只读的", _ELSEWHERE),
    errno.ENOSPC: ("磁盘已满", "腾出空间再试"),
    errno.EDQUOT: ("用户的磁盘配额已用完", "腾出空间再试"),
    errno.EBUSY: ("正被系统或别的程序使用", "关掉使用它的程序再试，或者换一个文件夹"),
    errno.EXDEV: ("和要放的地方不在同一个磁盘上", "换一个文件夹"),
    errno.ENOTDIR: ("它的上一级是文件，不是文件夹", "换一个文件夹"),
    errno.EEXIST: ("这个名字已经被别的文件占用", "把那个文件移走或改名再试"),
    errno.ENAMETOOLONG: ("名字太长", "换一个短的名字"),
    errno.ELOOP: ("链接绕成了圈", "换一个文件夹，或者改正链接"),
    errno.EIO: ("磁盘读写出错", "检查磁盘，或者换一个磁盘再试"),
    errno.EMFILE: ("打开的文件太多", "关掉一些程序再试"),
}


def explain_refusal(error: OSError) -> str | None:
    """Say what the system refused and what to do, or None if it is a fault of ours.

    What was noted on the error comes before the remedy.
    """
    if error.errno not in _SAYS:
        return None
    why, remedy = _SAYS[error.errno]
    where = error.filename2 or error.filename  # of two, the one that was to be written
    what = f"无法读写 {where}" if where else "结果没有写出来"
    return "；".join([f"{what}：{why}", *getattr(error, "__notes__", ()), remedy])
