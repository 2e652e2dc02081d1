"""A paper that was typeset is not typeset again, unless anything that it depends on differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from site_builder.office.typesetting import kept
from site_builder.office.typesetting.kept import paper_digest, typeset_once
from site_builder.office.typesetting.typeset import Paper

if TYPE_CHECKING:
    from pathlib import Path

PROBE = b'#import "base.typ": *\n#show: paper\n#data.content.text'
PAPER = Paper("t.typ", "题", "示例", date(2022, 10, 20), {"text": "甲"}, {"t.typ": PROBE})


def test_it_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = typeset_once(PAPER, tmp_path)
    assert first.read_bytes().startswith(b"%PDF-")
    monkeypatch.setattr(kept, "typeset", None)
    assert typeset_once(PAPER, tmp_path) == first


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7\n", bytes(4000)])
def test_one_that_is_not_whole_is_made_again(damage: bytes, tmp_path: Path) -> None:
    first = typeset_once(PAPER, tmp_path)
    whole = first.read_bytes()
    first.write_bytes(damage)
    assert typeset_once(PAPER, tmp_path).read_bytes() == whole


@pytest.mark.parametrize(
    "change",
    [
        {"title": "另题"},
        {"author": "另人"},
        {"day": date(2022, 10, 21)},
        {"content": {"text": "乙"}},
        {"files": {"t.typ": PROBE + b" "}},
        {"files": {"t.typ": PROBE, "a": b""}},
        {"template": "u.typ"},
    ],
)
def test_anything_else_makes_another_paper(change: dict[str, Any]) -> None:
    assert paper_digest(replace(PAPER, **change)) != paper_digest(PAPER)
