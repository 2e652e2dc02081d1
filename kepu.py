#!/usr/bin/env python3
"""Run kepu or its tests from a clone, with nothing installed but Python.

An environment is made under `.kepu/`, or elsewhere where the clone cannot be written, from a lock
with hashes: on first use, and again when the lock, the Python or the clone's place is another
one. All that is said here goes to standard error,
which never fails on a character that the console lacks.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one must be told
    sys.stderr.write("需要 Python 3.11 或更新的版本，现在是 {}.{}。\n".format(*sys.version_info))
    sys.exit(2)

import errno
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
STORE = ROOT / ".kepu"
HOME = "KEPU_HOME"
"""The variable that names another place, for environments and for what is built."""
TYPED = "KEPU_COMMAND"
"""The variable that tells the command how it was called."""
ALIKE = ("-I", "-u", "-X", "utf8", "-m")
"""How Python is run, whatever variables and code page the user has."""
UNUSED = ("pandas/tests",)
"""Below the installed packages: an eighth of all, and nothing uses it."""
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
OFFICE_LOCK = ROOT / "requirements-office.lock"
OFFICE = re.compile(
    r"(export (book|form|letters|report|transcription|workbook\b.* --contacts)|verify)\b"
)
"""The commands that use more packages than the others; these are added on first use."""
MISUSE, NOT_INSTALLED = 2, 3
KEPT_DAYS = 14
KEPU = "python kepu.py" if os.name == "nt" else "python3 kepu.py"
IN_ONE = re.compile(
    r"-n.*|--(numprocesses|tx|capture|pdb|trace|co|collect-only|fixtures|markers|help|version)(=.*)?"
    r"|-[qvxl]*[sh][qvxlsh]*|-V|(-p)?no:xdist"
)
"""Arguments of pytest with which the tests are run as they say, or in one process."""
USAGE = f"""用法：
  {KEPU} 命令 …      检查和生成网站，例如 check、serve、build；{KEPU} --help 列出全部
  {KEPU} test …      运行测试，后面的参数交给 pytest；加上 --quick 不运行浏览器测试和流程测试
  {KEPU} dev 工具 …  运行开发工具，例如 ruff check、mypy
第一次使用时自动安装所需的软件包，放在 .kepu 文件夹里，或者环境变量 {HOME} 指定的文件夹里；
不用了可以整个删掉。"""
NO_PIP = """这个 Python 不带 pip，无法安装软件包。
Debian、Ubuntu 等系统先运行 sudo apt install python3-venv，再重新运行。"""
NO_NETWORK = """连不上提供软件包的服务器。检查网络后重新运行；
单位内网要先设置镜像：pip config set global.index-url 镜像地址"""
NO_PLACE = f"""没有地方安装所需的软件包：这里不能写，用户的缓存文件夹也不能写。
设置环境变量 {HOME}，写上一个能写的文件夹（要有500MB空余），再重新运行。"""
NO_ROOM = f"""磁盘已满，没有装完。腾出500MB空间以后重新运行；
也可以设置环境变量 {HOME}，装到别的磁盘上的文件夹里。"""
NO_RIGHT = f"""没有权限读写 {{}}。
设置环境变量 {HOME}，写上一个自己能写的文件夹，再重新运行。"""
WRONG_HASH = "下载的软件包与锁定的校验值不符，没有使用。可能是镜像有误，换一个镜像后重新运行。"


class Refusal(Exception):  # noqa: N818 - it may be the user's mistake or the network's
    """Nothing was run: a message for the user, and the exit status."""


def say(text: str) -> None:
    """Tell the user."""
    sys.stderr.write(f"{text}\n")


def place(kind: str) -> Path:
    """The folder of an environment, named after all that it depends on."""
    parts = (LOCKS[kind].read_bytes(), sys.base_prefix.encode(), str(ROOT).encode())
    digest = hashlib.sha256(b"\0".join(parts)).hexdigest()[:8]
    name = f"{kind}-{sys.version_info.major}.{sys.version_info.minor}-{digest}"
    # In a clone that cannot be written, its owner may have installed it.
    there = STORE / name
    return there if not os.environ.get(HOME) and is_finished(there) else store() / name


def store() -> Path:
    """Where environments are made: in the clone, or where the user may write."""
    if os.environ.get(HOME):
        return Path(os.environ[HOME]).absolute()
    stores = (STORE, cache() / "kepu")  # as in `site_builder/read/paths/work_folder.py`
    found = next(filter(can_write, stores), None)
    if found is None:
        raise Refusal(NO_PLACE, NOT_INSTALLED)
    return found


def cache() -> Path:
    """Where programs of this user keep what can be made again."""
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA", ROOT))
    home = Path(os.environ.get("HOME", ROOT))
    own = home / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return Path(os.environ.get("XDG_CACHE_HOME") or own)


def can_write(folder: Path) -> bool:
    """Whether files can be made in a folder, which need not be there yet."""
    nearest = next(p for p in (folder, *folder.parents) if p.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def find(folder: Path, program: str) -> Path:
    """Where an environment has a program, if it has it."""
    return folder / f"Scripts/{program}.exe" if os.name == "nt" else folder / "bin" / program


def is_finished(folder: Path) -> bool:
    """Whether an environment can be used; its stamp is written last."""
    return (folder / "finished").is_file() and find(folder, "python").is_file()


def prepare(kind: str) -> Path:
    """Install an environment unless it is there."""
    folder = place(kind)
    if not is_finished(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(folder.with_name(f"{folder.name}.lock"), "另一个窗口正在安装，等它装完……"):
            if not is_finished(folder):
                say(reason(folder))
                shutil.rmtree(folder, ignore_errors=True)
                install(folder, LOCKS[kind])
                (folder / "finished").touch()
                sweep(folder.parent, time.time() - KEPT_DAYS * 86400)
                say("装好了。")
    with suppress(OSError):  # a clone may be read-only
        os.utime(folder / "finished")
    return folder


def add_office(folder: Path) -> None:
    """Install what only the office's commands use, in an environment that is finished."""
    digest = hashlib.sha256(OFFICE_LOCK.read_bytes()).hexdigest()[:8]
    stamp = folder / f"office-{digest}"
    if stamp.is_file():
        return
    with alone(folder.with_name(f"{folder.name}.lock"), "另一个窗口正在安装，等它装完……"):
        if not stamp.is_file():
            say("第一次使用这个命令，另外安装生成文档所需的软件包（约45MB），一般一分钟。")
            fill(folder, OFFICE_LOCK)
            stamp.touch()
            say("装好了。")


def reason(folder: Path) -> str:
    """Why something is installed now."""
    if folder.exists():
        return "上次安装没有完成，重新安装。"
    if any(folder.parent.glob(f"{folder.name.rpartition('-')[0]}-*/finished")):
        return "所需的软件包有变动，重新安装，一般一两分钟。"
    where = "" if folder.parent == STORE else f"，放在 {folder.parent} 里"
    return f"第一次使用，先安装所需的软件包{where}，一般一两分钟；以后不再安装。"


@contextmanager
def alone(path: Path, waiting: str) -> Iterator[None]:
    """Hold a lock file, after any other process that does; the system frees it at the end."""
    with path.open("ab") as file:
        if not try_lock(file.fileno()):
            say(waiting)
            while not try_lock(file.fileno()):
                time.sleep(0.5)
        yield


def try_lock(handle: int) -> bool:
    """Lock an open file, False if another process has done so.

    As `site_builder/write/lock.py` does: what runs before anything is installed uses nothing of
    the package.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows lacks it

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # this file system has no locks
    return True


def install(folder: Path, lock: Path) -> None:
    """Make an environment, and fill it from its lock."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Refusal(NO_PIP, NOT_INSTALLED)
    follow([sys.executable, *ALIKE, "venv", str(folder)], 0)
    fill(folder, lock)
    for packages in folder.glob("[Ll]ib/**/site-packages"):
        for name in UNUSED:
            shutil.rmtree(packages / name, ignore_errors=True)


def fill(folder: Path, lock: Path) -> None:
    """Install what a lock names; what is there already stays."""
    pip = [str(find(folder, "python")), *ALIKE, "pip", "install", "--disable-pip-version-check"]
    total = len(re.findall(r"^\S+==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    follow([*pip, "--no-input", "--require-hashes", "-r", str(lock)], total)


def follow(command: list[str], total: int) -> None:
    """Run a step of an installation; on a terminal, count the packages as they come."""
    printed: deque[str] = deque(maxlen=200)
    done = 0
    with subprocess.Popen(  # noqa: S603 - our own Python
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "PIP_USER": "0"}, encoding="utf-8", errors="replace",
    ) as step:  # fmt: skip
        for line in step.stdout or ():
            printed.append(line)
            if line.startswith(("Collecting ", "Processing ", "Ignoring ")) and sys.stderr.isatty():
                done += 1
                sys.stderr.write(f"\r  {done}/{total} " + "\n" * (done == total))
                sys.stderr.flush()
    if step.returncode != 0:
        raise Refusal(remedy("".join(printed)), NOT_INSTALLED)


def remedy(output: str) -> str:
    """What to do about a step that failed after printing this."""
    if "DO NOT MATCH THE HASHES" in output:
        return WRONG_HASH
    if "No space left on device" in output:
        return NO_ROOM
    if re.search(r"connection broken by|ConnectionError|ProxyError|SSLError|timed out", output):
        return NO_NETWORK
    return "".join(output.splitlines(keepends=True)[-15:]) + "安装没有成功，原因见以上几行。"


def sweep(place: Path, before: float) -> None:
    """Remove the environments that nobody has used since then."""
    kinds = (f"{kind}-*" for kind in LOCKS)
    for folder in (f for kind in kinds for f in place.glob(kind) if f.is_dir()):
        stamp = folder / "finished"
        with suppress(OSError):  # another process may be removing it too
            if (stamp if stamp.is_file() else folder).stat().st_mtime < before:
                stamp.unlink(missing_ok=True)
                shutil.rmtree(folder)


def choose(arguments: list[str]) -> tuple[str, list[str]]:
    """The kind of environment, and the command in it, that the arguments ask for."""
    if not arguments or arguments == ["dev"]:
        raise Refusal(USAGE, MISUSE)
    if arguments[0] == "dev":
        return "dev", arguments[1:]
    if arguments[0] == "test":
        return "dev", ["python", "-m", "pytest", *share_out(arguments[1:]), *arguments[1:]]
    # -P: the folder that one stands in may be somebody else's, and hold a package of our name.
    return "run", ["python", "-P", "-m", "site_builder", *arguments]


def share_out(arguments: list[str]) -> list[str]:
    """What lets pytest use all processors, unless the arguments count them or want to look in."""
    return [] if any(map(IN_ONE.fullmatch, arguments)) else ["-n", "auto"]


def run(folder: Path, command: list[str]) -> int:
    """Become the command, or on Windows run it and return its exit status."""
    program = find(folder, command[0])
    if not program.is_file():
        message = f"开发环境里没有 {command[0]}。"
        raise Refusal(message, MISUSE)
    path = os.pathsep.join([str(program.parent), os.environ.get("PATH", os.defpath)])
    variables = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), TYPED: typed()}
    command = [str(program), *command[1:]]
    if os.name != "nt":
        os.execve(program, command, variables)  # noqa: S606 - no shell wanted
    with subprocess.Popen(command, env=variables) as process:  # noqa: S603 - no shell either
        while True:
            with suppress(KeyboardInterrupt):  # the command got it too, and ends in its own way
                return process.wait()


def typed() -> str:
    """What was typed before the arguments: messages name the command so."""
    if os.name == "nt":
        return f"python {sys.argv[0]}"
    return shlex.join(sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1])


def explain(error: OSError) -> str:
    """What to do about something that the system refused."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return NO_ROOM
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NO_RIGHT.format(error.filename)
    return f"没有成功：{error}"


def main(arguments: list[str]) -> int:
    """Install what is missing, then run the command; return the exit status."""
    try:
        kind, command = choose(arguments)
        folder = prepare(kind)
        if kind == "run" and OFFICE.match(" ".join(arguments)):
            add_office(folder)
        if kind == "dev":
            os.chdir(ROOT)
        return run(folder, command)
    except Refusal as refusal:
        say(refusal.args[0])
        return int(refusal.args[1])
    except KeyboardInterrupt:
        say("已中断。下次运行时重新安装。")
    except OSError as error:
        say(explain(error))
    return NOT_INSTALLED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
