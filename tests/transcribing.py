"""Transcripts of the good repository's surveys, and of one in which everything is hostile."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from making import fund, good, survey
from repository import SCHEMA

from site_builder.contract import load_contract
from site_builder.office.transcription.reading import transcript_of

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.survey import Survey
    from site_builder.office.transcription.transcript import Transcript

HOSTILE = (
    "</script><script>alert(1)</script>", "<!--", "]]>", '"\'><img src=x onerror=alert(1)>',
    '#read("/etc/passwd")', "*重* _斜_ `码` $x$ @引 <标签>", "=1+1", "瀍河回族区、浉河区",
    "a" * 200, "第一段\n\n  第二段", "{{ words }}", "&amp;", "\\u{41}",
)  # fmt: skip


@cache
def contract() -> Contract:
    """Return the project's own forms, which say what the notice does not ask."""
    return load_contract(SCHEMA)


def transcript(of: Survey) -> Transcript:
    """Return the transcript of a survey."""
    return transcript_of(of, contract(), good().reference)


def hostile_survey(rows: int = 0) -> Survey:
    """Return a survey in which every text means something to somebody's program."""
    table = [fund("base", "12.50", text) for text in HOSTILE]
    table += [fund("team", "1", f"第{number}个项目") for number in range(rows)]
    return survey("zhengzhou-kexie", institution__policy_issued=True,
        institution__policy_documents=list(HOSTILE), funds__own_use=table,
        results__effects="\n".join(HOSTILE), decision__determined_by=["G", "D"])  # fmt: skip


def every_transcript() -> dict[str, Transcript]:
    """Return transcripts by what they are of: one of each kind of unit, and a hostile one."""
    made: dict[str, Any] = {s.unit.id: transcript(s) for s in good().surveys}
    return {**made, "hostile": transcript(hostile_survey())}
