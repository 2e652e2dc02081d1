"""What was found of the set-up, in lines: what is missing first, then what nobody can tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from site_builder.forges.setup import SetupState
from site_builder.forges.words import words as common_words
from site_builder.printable import columns, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from site_builder.forges.setup import SetupFinding

_LEADS = {SetupState.MISSING: "缺少", SetupState.UNKNOWN: "不能确认", SetupState.MET: "已设好"}
_WIDTH = max(map(columns, _LEADS.values())) + 2
_QUOTED = re.compile(" ?`([^`]*)` ?")


def tell(
    findings: Sequence[SetupFinding], words: Mapping[str, Any], repository: str, *, is_bot: bool
) -> Iterator[str]:
    """Yield the lines; `words` are the forge's own."""
    whose = "流程写评论的令牌" if is_bot else "维护人员的令牌"
    yield printable(f"{words['title']} 上的 {repository}，用{whose}核对；只读取，什么都不改。")
    yield ""
    for state, lead in _LEADS.items():
        for finding in findings:
            if finding.state is state:
                yield printable(f"{_padded(lead)}{_said(finding, words['setup'])}")
                if state is not SetupState.MET:
                    yield printable(" " * _WIDTH + _mend(finding, words["setup"]))
    counted = Counter(finding.state for finding in findings)
    yield ""
    yield "，".join(f"{lead}{counted[state]}项" for state, lead in _LEADS.items()) + "。"


def _padded(lead: str) -> str:
    return lead + " " * (_WIDTH - columns(lead))


def _said(finding: SetupFinding, words: Mapping[str, Any]) -> str:
    common, reason = common_words(), finding.result.reason
    said = common["checks"].get(finding.check, {}) | words["checks"][finding.check]
    text = said.get(reason) or common["setup"].get(reason, "")
    name = str(said["name"])
    return f"{name}：{text.format(**finding.result.facts)}" if text else name


def _mend(finding: SetupFinding, words: Mapping[str, Any]) -> str:
    """Return what to do: the clicks of the set-up's list, or what the check itself says."""
    said = words["checks"][finding.check]
    wanted = said.get("like", finding.check)
    for step in words["steps"]:
        if wanted in step["clicks"]:
            lead = "怎样设" if finding.state is SetupState.MISSING else "对照着看"
            return _QUOTED.sub(r"“\1”", f"{lead}：{step['where']}：{step['clicks'][wanted]}")
    return f"怎样办：{said.get('mend') or words['checks'][wanted]['mend']}"
