"""What comes first is mended first."""

from __future__ import annotations

from mending import document_of, findings, good_examiner, spoilt

from site_builder.fix.mend import Stage
from site_builder.fix.mends import mends_of


def test_the_stages_follow_each_other() -> None:
    order = [Stage.ENCODING, Stage.GRAMMAR, Stage.CHARACTERS, Stage.VALUES, Stage.HEADINGS]
    assert sorted(Stage) == order


def test_a_mend_knows_its_finding_and_whether_it_holds() -> None:
    text = spoilt("  guided: true", "  guided: 是")
    judge, fields = good_examiner()
    document = document_of(text.encode())
    found = findings(text)
    (mend,) = mends_of(document, found, fields(document), judge)
    assert mend.finding is found[0]
    assert mend.stage is Stage.VALUES
    assert [edit.text for edit in mend.edits] == ["true"]
    assert mend.holds(document_of(text.replace("是", "true", 1).encode()))
