"""Cut the forges' descriptions anew; `extract.py` says how it is called and what it does."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

TESTS = Path(__file__).parents[2]

if __name__ == "__main__":
    sys.path[:0] = [str(TESTS.parent), str(TESTS)]
    sys.exit(import_module("forges.official.extract").main(sys.argv[1:]))
