"""What was found out about pictures, kept between runs: decoding them is most of a check's work.

Like git's index it trusts a file whose size, time and inode are as they were, unless the file
is so young that a later change could leave all three alone. The file can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import PIL

from site_builder.read.paths import layout
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.pictures import exif, file_kind, image, jpeg, photo_tags, resemblance, scans
from site_builder.read.pictures.image import ImageFacts

_READERS = (exif, file_kind, image, jpeg, layout, photo_tags, resemblance, scans)
"""All that decides what the facts of a picture are, besides Pillow."""
_TRUSTED_AFTER = 2_000_000_000
"""Nanoseconds; the coarsest clock of a file system in use (FAT) counts in two seconds."""
_DRAFT = ".part"
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
        text = json.dumps({"version": version_of_facts(), "pictures": rows}, separators=(",", ":"))
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            _put(self.file, text)


def _put(path: Path, text: str) -> None:
    """Write a file in one step, drafted under a name that nobody can have laid a link at.

    Drafts of killed runs go; should one be of a run at this moment, that one keeps nothing.
    """
    for left in path.parent.glob(f"*{_DRAFT}"):
        left.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=_DRAFT)
    draft = Path(name)
    try:
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - it is open already
            file.write(text)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


@cache
def version_of_facts() -> str:
    """Return what reads the facts: kept ones hold as long as no letter of it is another.

    A number that is raised by hand is forgotten, and a picture that is broken stays good.
    """
    code = b"".join(Path(module.__file__ or "").read_bytes() for module in _READERS)
    return f"{hashlib.sha256(code).hexdigest()[:16]}, Pillow {PIL.__version__}"


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
        if held["version"] != version_of_facts():
            return FactsCache(file)
        known = {p: (tuple(s), ImageFacts(**facts)) for p, (s, facts) in held["pictures"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return FactsCache(file)
    return FactsCache(file, known)
