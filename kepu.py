#!/usr/bin/env python3
"""Run kepu or its tests from a clone, with nothing installed but Python.

An environment is made under `.kepu/` from a lock with hashes: on first use, and again when the
lock, the Python or the clone's place is another one. All that is said here goes to standard error,
which never fails on a character that the console lacks.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one must be told
    sys.stderr.write("需要 Python 3.11 或更新的版本，现在是 {}.{}。\n".format(*sys.version_info))
    sys.exit(2)

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
STORE = ROOT / ".kepu"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
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
第一次使用时自动安装所需的软件包，放在 .kepu 文件夹里；不用了可以整个删掉。"""
NO_PIP = """这个 Python 不带 pip，无法安装软件包。
Debian、Ubuntu 等系统先运行 sudo apt install python3-venv，再重新运行。"""
NO_NETWORK = """连不上提供软件包的服务器。检查网络后重新运行；
单位内网要先设置镜像：pip config set global.index-url 镜像地址"""
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
    return STORE / f"{kind}-{sys.version_info.major}.{sys.version_info.minor}-{digest}"


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
        STORE.mkdir(exist_ok=True)
        with alone(folder.with_name(f"{folder.name}.lock"), "另一个窗口正在安装，等它装完……"):
            if not is_finished(folder):
                say(reason(folder))
                shutil.rmtree(folder, ignore_errors=True)
                install(folder, LOCKS[kind])
                (folder / "finished").touch()
                sweep(time.time() - KEPT_DAYS * 86400)
                say("装好了。")
    with suppress(OSError):  # a clone may be read-only
        os.utime(folder / "finished")
    return folder


def reason(folder: Path) -> str:
    """Why something is installed now."""
    if folder.exists():
        return "上次安装没有完成，重新安装。"
    if any(STORE.glob(f"{folder.name.rpartition('-')[0]}-*/finished")):
        return "所需的软件包有变动，重新安装，一般一两分钟。"
    return "第一次使用，先安装所需的软件包，一般一两分钟；以后不再安装。"


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
    """Lock an open file, False if another process has done so."""
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
    alike = ["-I", "-u", "-X", "utf8", "-m"]  # whatever variables and code page the user has
    follow([sys.executable, *alike, "venv", str(folder)], 0)
    pip = [str(find(folder, "python")), *alike, "pip", "install", "--disable-pip-version-check"]
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
    if re.search(r"connection broken by|ConnectionError|ProxyError|SSLError|timed out", output):
        return NO_NETWORK
    return "".join(output.splitlines(keepends=True)[-15:]) + "安装没有成功，原因见以上几行。"


def sweep(before: float) -> None:
    """Remove the environments that nobody has used since then."""
    for folder in filter(Path.is_dir, STORE.iterdir()):
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
    variables = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    command = [str(program), *command[1:]]
    if os.name != "nt":
        os.execve(program, command, variables)  # noqa: S606 - no shell wanted
    with subprocess.Popen(command, env=variables) as process:  # noqa: S603 - no shell either
        while True:
            with suppress(KeyboardInterrupt):  # the command got it too, and ends in its own way
                return process.wait()


def main(arguments: list[str]) -> int:
    """Install what is missing, then run the command; return the exit status."""
    try:
        kind, command = choose(arguments)
        folder = prepare(kind)
        if kind == "dev":
            os.chdir(ROOT)
        return run(folder, command)
    except Refusal as refusal:
        say(refusal.args[0])
        return int(refusal.args[1])
    except KeyboardInterrupt:
        say("已中断。下次运行时重新安装。")
    except OSError as error:
        say(f"没有成功：{error}")
    return NOT_INSTALLED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
