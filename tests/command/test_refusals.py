"""Whatever the system can refuse is told with a remedy, and is no fault of ours."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from site_builder.command.refusals import explain_refusal

if TYPE_CHECKING:
    from pathlib import Path

OURS = frozenset(("EBADF", "EFAULT", "ECHILD", "ESRCH"))
"""What only a program's mistake can bring about."""
OF_FILES = [
    "ENOENT",
    "EACCES",
    "EPERM",
    "EROFS",
    "ENOSPC",
    "EDQUOT",
    "EBUSY",
    "EXDEV",
    "ENOTDIR",
    "EISDIR",
    "EEXIST",
    "ENOTEMPTY",
    "ENAMETOOLONG",
    "ELOOP",
    "EIO",
    "EMFILE",
    "ENFILE",
    "EFBIG",
    "EINVAL",
    "EILSEQ",
    "ETXTBSY",
    "ESTALE",
    "ENODEV",
    "ENXIO",
    "EOPNOTSUPP",
    "ENOSYS",
    "ETIMEDOUT",
    "ENOTCONN",
    "EHOSTDOWN",
    "EREMOTEIO",
    "EMLINK",
    "ENOMEM",
    "EAGAIN",
    "ENOLCK",
    "EDEADLK",
    "EPIPE",
]
"""What open(2), mkdir(2), rename(2), link(2), write(2) and a disk of the network may answer."""


@pytest.mark.parametrize("name", [name for name in OF_FILES if hasattr(errno, name)])
def test_what_a_disk_may_answer(name: str) -> None:
    number = getattr(errno, name)
    said = explain_refusal(OSError(number, os.strerror(number), "a/site"))
    assert said
    assert said.startswith("无法读写 a/site：")
    assert "；" in said
    assert os.strerror(number) not in said


@pytest.mark.parametrize("name", sorted(OURS))
def test_a_mistake_of_ours_is_none_of_theirs(name: str) -> None:
    assert explain_refusal(OSError(getattr(errno, name), "x", "a")) is None


def test_of_many_copies_that_failed_the_first_is_told(tmp_path: Path) -> None:
    """`shutil` gathers what went wrong, and keeps of it the words alone."""
    (tmp_path / "from").mkdir()
    for name in ("a", "b"):
        (tmp_path / "from" / name).touch()

    def full(_: object, target: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))

    with pytest.raises(shutil.Error) as failed:
        shutil.copytree(tmp_path / "from", tmp_path / "to", copy_function=full)
    failed.value.add_note("没有生成网站")
    said = explain_refusal(failed.value)
    assert said
    assert "/to/" in said
    assert said.endswith("：磁盘已满；没有生成网站；腾出空间再试")


def test_a_copy_that_failed_for_another_reason() -> None:
    assert explain_refusal(shutil.Error("Cannot move a folder into itself")) is None
    assert explain_refusal(shutil.Error([("a", "b", "nothing known")])) is None
