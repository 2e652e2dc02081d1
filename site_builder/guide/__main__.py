"""`python -m site_builder.guide` writes `docs/rules/` and `docs/fields/`."""

from __future__ import annotations

from pathlib import Path

from site_builder.contract import load_contract
from site_builder.guide.pages import guide_pages

HEADER = "<!-- 由 python -m site_builder.guide 生成，不要手工修改 -->\n\n"


def generate(root: Path) -> dict[str, str]:
    """Return the files below `docs/`, with the wording of the latest round."""
    year = max(int(path.stem) for path in (root / "schema" / "rounds").glob("*.yml"))
    pages = guide_pages(load_contract(root / "schema"), year)
    return {path: HEADER + text for path, text in pages.items()}


def write(root: Path) -> None:
    """Write the files, and remove pages of codes that are no more."""
    pages = generate(root)
    for folder in ("rules", "fields"):
        for old in (root / "docs" / folder).glob("*.md"):
            if f"{folder}/{old.name}" not in pages:
                old.unlink()
    for path, text in pages.items():
        target = root / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(Path(__file__).resolve().parents[2])
