"""What was found out about pictures, kept between runs: decoding them is most of a check's work.

Like git's index it trusts a file whose size, time and inode are as they were, unless the file
is so young that a later change could leave all three alone. The file can be deleted at any time.
"""

from __future__ import annotations

import json
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from site_builder import __version__
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.pictures.image import ImageFacts

_FACTS = f"{__version__}, 3"
"""What wrote the file: raise the number when something else is read from a picture."""
_TRUSTED_AFTER = 2_000_000_000
"""Nanoseconds; the coarsest clock of a file system in use (FAT) counts in two seconds."""
Stamp = tuple[int, int, int]


@dataclass
class FactsCache:
    """Facts of pictures by path, each with the stamp of the file that they were read from."""

    file: Path
    known: dict[str, tuple[Stamp, ImageFacts]] = field(default_factory=dict)
    used: dict[str, tuple[Stamp, ImageFacts]] = field(default_factory=dict)
    """What this run asked for: the rest is forgotten."""

    def get(self, path: str, stamp: Stamp) -> ImageFacts | None:
        """Return what is known of a file that has this stamp."""
        before, facts = self.known.get(path, (None, None))
        if facts is None or before != stamp:
            return None
        self.used[path] = (stamp, facts)
        return facts

    def put(self, path: str, stamp: Stamp, facts: ImageFacts) -> None:
        """Remember what was read from a file."""
        self.used[path] = (stamp, facts)

    def save(self) -> None:
        """Keep what may be trusted; where nothing can be written, the next run reads again."""
        youngest = time.time_ns() - _TRUSTED_AFTER
        rows = {
            path: [list(stamp), asdict(facts)]
            for path, (stamp, facts) in sorted(self.used.items())
            if stamp[1] < youngest
        }
        if self.used == self.known or not rows:
            return
        text = json.dumps({"version": _FACTS, "pictures": rows}, separators=(",", ":"))
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _put(self.file, text)


def _put(path: Path, text: str) -> None:
    """Write a file in one step, drafted under a name that nobody can have laid a link at."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - it is open already
            file.write(text)
        draft.replace(path)
    except BaseException:
        draft.unlink()
        raise


def facts_file(root: Path) -> Path:
    """Return where the facts of a repository's pictures are kept."""
    return work_folder(root) / "cache" / "pictures.json"


def stamp_of(file: Path) -> Stamp:
    """Return size, time of change in nanoseconds, and inode."""
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def load_facts(file: Path) -> FactsCache:
    """Read a cache; whatever is wrong with it makes it an empty one."""
    try:
        held: Any = json.loads(file.read_text(encoding="utf-8"))
        if held["version"] != _FACTS:
            return FactsCache(file)
        known = {p: (tuple(s), ImageFacts(**facts)) for p, (s, facts) in held["pictures"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return FactsCache(file)
    return FactsCache(file, known)
