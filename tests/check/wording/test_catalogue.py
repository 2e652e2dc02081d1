"""Every code is spelt out where its words are written."""

from __future__ import annotations

import re
from importlib.resources import files

from site_builder.check.wording.catalogue import catalogue, keyword_codes, read_texts

TEXTS = [
    p for p in files("site_builder.check").joinpath("texts").iterdir() if p.name[-4:] == ".yml"
]


def test_a_code_leads_to_its_words() -> None:
    """`grep -r S106 site_builder` finds the entry."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in TEXTS)
    heads = re.findall(r"^(?:  codes: .*|[A-Z]\d{3}:)$", text, re.MULTILINE)
    spelt = re.findall(r"\b[A-Z]\d{3}\b", "\n".join(heads))
    assert sorted(spelt) == list(catalogue())


def test_every_family_has_a_code_for_every_fault() -> None:
    """S106, C206, R306 and X406 are one fault: whoever knows one knows them all."""
    faults = read_texts("keywords")
    for fault, entry in faults.items():
        assert set(entry["codes"]) == set(entry["families"]), fault
        assert len({code[2:] for code in entry["codes"].values()}) == 1, fault
    for family in ("survey", "case", "report", "configuration"):
        assert keyword_codes(family) == {f: e["codes"][family] for f, e in faults.items()}
