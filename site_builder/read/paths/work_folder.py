"""Where kepu keeps what it makes for itself: in the repository, or where the user may write.

That is the plain tree of pages, encoded pictures, what is known of pictures, and the site
unless another place is named. All of it can be removed at any time. `kepu.py` finds a place for
its environments in the same way, and uses nothing of the package.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = "KEPU_HOME"
"""The variable that names another place for all repositories of a user."""
OWN = "build"
"""The folder in a repository; it is never committed."""
OF_A_SITE = "assets/kepu*.css"
"""What shows that a folder holds a site of ours."""


def work_folder(root: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for a repository: `build/`, unless HOME is set or it cannot be written.

    Then a folder of its own below HOME, or in the user's cache. Where there is no such place
    either, `build/` it stays, and whoever writes there is told so by the system.
    """
    own = root / OWN
    home = environment.get(HOME, "")
    if not home and not _can_write(own):
        home = _cache(environment)
        home = home if home and _can_write(Path(home)) else ""
    if not home:
        return own
    digest = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:12]
    return Path(home).absolute() / f"{OWN}-{root.resolve().name}-{digest}"


def _cache(environment: Mapping[str, str]) -> str:
    """Return where programs of this user keep what can be made again; empty if nowhere."""
    if os.name == "nt":
        place = environment.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        home = environment.get("HOME", "")
        place = f"{home}/Library/Caches" if home else ""
    else:
        home = environment.get("HOME", "")
        place = environment.get("XDG_CACHE_HOME", "") or (f"{home}/.cache" if home else "")
    return str(Path(place) / "kepu") if Path(place).is_absolute() else ""


def _can_write(folder: Path) -> bool:
    """Whether files can be made in a folder, which need not be there yet.

    Something else under its name is for the system to complain of: it is a mistake, not a right.
    """
    nearest = next(p for p in (folder, *folder.absolute().parents) if os.path.lexists(p))
    return not nearest.is_dir() or os.access(nearest, os.W_OK | os.X_OK)
