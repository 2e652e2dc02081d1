"""What comes first is fixed first."""

from __future__ import annotations

from fixing import document_of, findings, good_examiner, spoilt

from site_builder.fix.fix import Phase
from site_builder.fix.fixes import fixes_of


def test_the_stages_follow_each_other() -> None:
    order = [Phase.ENCODING, Phase.GRAMMAR, Phase.CHARACTERS, Phase.VALUES, Phase.BODY]
    assert sorted(Phase) == order


def test_a_mend_knows_its_finding_and_whether_it_holds() -> None:
    text = spoilt("  guided: true", "  guided: 是")
    judge, fields = good_examiner()
    document = document_of(text.encode())
    found = findings(text)
    (fix,) = fixes_of(document, found, fields(document), judge)
    assert fix.finding is found[0]
    assert fix.phase is Phase.VALUES
    assert [edit.text for edit in fix.edits] == ["true"]
    assert fix.holds(document_of(text.replace("是", "true", 1).encode()))
