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


LEANING = re.compile(
    "(?:它|这个文件)的错误提示|(?:上|前|另|别)(?:面)?一?条(?:提示|错误)|见别的提示|同上"
)
"""Words by which a remedy says that another finding tells what to do."""


def test_a_remedy_stands_alone() -> None:
    """A comment, a line of a pipeline, a cell of a table: each is read by itself."""
    for code, text in catalogue().items():
        for remedy in (text.remedy, text.advice, *text.remedies.values()):
            assert not LEANING.search(remedy), code


def test_each_reason_that_a_file_cannot_be_read_has_its_own_remedy() -> None:
    """What is to be done with a link is not to be told of a folder without permission."""
    reasons = catalogue()["F515"].reasons
    assert {"link"} == set(reasons) - set(catalogue()["F515"].remedies)
