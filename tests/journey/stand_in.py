"""Stands in for installing alone, which takes a network and minutes.

`python …/kepu.py …` runs that checkout's own kepu.py, in the environment that runs this; what is
imported afterwards is up to it. `python -m venv DIR` makes a place in which pip does nothing and
`kepu` is the one that is tested.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
_PIP = '#!/bin/sh\n[ -f "$4" ] || { echo "no file $4" >&2; exit 1; }\ncat "$4"\n'
_KEPU = f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -P -m site_builder "$@"\n'


def main() -> int:
    """Do what was asked for, without installing anything."""
    if sys.argv[1:-1] in (["-P", "-m", "venv"], ["-m", "venv"]):
        return make_environment(Path(sys.argv[-1]) / "bin")
    return run_checkout()


def make_environment(folder: Path) -> int:
    """Make the two programs that the pipelines call."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, script in (("pip", _PIP), ("kepu", _KEPU)):
        (folder / name).write_text(script, encoding="utf-8")
        (folder / name).chmod(0o755)
    return 0


def run_checkout() -> int:
    """Run the kepu.py that was named, without making an environment for it."""
    script = Path(sys.argv[1]).resolve()
    spec = importlib.util.spec_from_file_location("checkout_of_kepu", script)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    vars(module)["prepare"] = lambda _: Path(sys.prefix)
    status: int = module.main(sys.argv[2:])
    return status


if __name__ == "__main__":
    sys.exit(main())
