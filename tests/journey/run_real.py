"""A fresh repository's pipelines on others' runners; `real_runners.py` says how it is called."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

TESTS = Path(__file__).parents[1]

if __name__ == "__main__":
    sys.path[:0] = [str(TESTS.parent), str(TESTS)]
    sys.exit(import_module("journey.real_runners").main(sys.argv[1:]))
