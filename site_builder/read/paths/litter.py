"""Files that editors and systems leave behind: nobody wrote them, or means to submit them."""

from __future__ import annotations

import re

KEPT = ".gitkeep"
"""What keeps an empty folder in git; it is empty itself."""
_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"(?:{pattern})\Z", re.IGNORECASE))
    for reason, pattern in (
        ("editor", r".*\.(?:sw[a-p]|kate-swp|bak|orig|rej|tmp|temp)|.+~|#.*#|\.#.*"),
        ("editor", r"\.(?:idea|vscode|vs|fleet|history|obsidian)|.*\.code-workspace"),
        ("editor", r"\.goutputstream-.*|__pycache__|\.ipynb_checkpoints"),
        ("office", r"~\$.*|\.~.*|~wr[ald]\d+.*"),
        ("mac", r"\._.*|\.(?:DS_Store|AppleDouble|AppleDB|AppleDesktop|LSOverride|localized)"),
        ("mac", r"__MACOSX|Icon\r|\.(?:Spotlight-V100|DocumentRevisions-V100|VolumeIcon\.icns)"),
        ("mac", r"\.(?:Trashes|fseventsd|TemporaryItems|apdisk)|\.com\.apple\..*"),
        ("windows", r"(?:eh)?thumbs(?:_vista)?\.db(?::encryptable)?|desktop\.ini"),
        ("windows", r"\$RECYCLE\.BIN|System Volume Information|found\.\d{3}"),
        ("linux", r"\.Trash(?:-.*)?|\.directory|\.nfs[0-9a-f]+|\.fuse_hidden.*|lost\+found"),
        ("storage", r"@eaDir|#recycle|@Recycle|\.st(?:folder|versions)|\.dropbox(?:\.cache)?"),
        ("storage", r"\.picasa\.ini"),
        ("versions", r"\.(?:hg|svn|bzr)"),
        ("download", r".*\.(?:crdownload|part|partial|download|downloading|xltd)"),
    )
)


def litter_in(path: str) -> tuple[str, str] | None:
    """Return the first part of a path that no person has named, and who does (a reason of F539)."""
    for name in path.split("/"):
        for reason, pattern in _NAMES:
            if pattern.match(name):
                return name, reason
    return None
