"""`python -m site_builder.guide` writes `docs/rules/` and `docs/fields/`."""

from __future__ import annotations

from pathlib import Path

from site_builder.contract import load_contract
from site_builder.guide.pages import guide_pages
from site_builder.model.round import build_round, last_days
from site_builder.read import strict_yaml

HEADER = "<!-- 由 python -m site_builder.guide 生成，不要手工修改 -->\n\n"


def generate(root: Path) -> dict[str, str]:
    """Return the files below `docs/`, with the wording of the latest round."""
    texts = (
        path.read_text(encoding="utf-8") for path in (root / "schema" / "rounds").glob("*.yml")
    )
    rounds = [build_round(strict_yaml.parse(text).value) for text in texts]
    contract = load_contract(root / "schema").with_rounds(last_days(rounds))
    pages = guide_pages(contract, contract.newest_round)
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
