"""How the checks of a forge's set-up are tried: one answer is changed, and one check asked."""

from __future__ import annotations

import inspect as python_inspect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fake_forge import TOKEN, FakeForge, Running

from site_builder.command.forge.telling import tell
from site_builder.forges.kind import connect
from site_builder.forges.registry import forge_kinds
from site_builder.forges.setup import Inspection, Setup, SetupState, inspect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from site_builder.forges.setup import SetupFinding

_REASON = re.compile(r'\b(met|missing|unknown)\((?:"(\w+)")?')
LABELS = ("待改", "缺报", "通过")


@dataclass(frozen=True)
class Case:
    """What the forge is changed to, and what its check then says."""

    check: str
    state: str
    reason: str
    forge: Callable[[], FakeForge]

    @property
    def told(self) -> tuple[str, str]:
        """SetupState and reason, as an outcome has them."""
        return self.state, self.reason or self.state


def found(forge: FakeForge, check: str, visibility: str = "private") -> SetupFinding | None:
    """Ask one check; None if it has nothing to say."""
    kind = forge_kinds()[forge.kind]
    setup = kind.setup
    assert setup
    with Running(forge):
        environment = {**forge.environment, kind.variables.token[0]: TOKEN}
        client, name = connect(kind, environment, None, None)
        driver = kind.driver(client, name)
        at = Inspection(client, driver, name, visibility, LABELS, kind.words["setup"])
        checks = {**setup.repository, **setup.bot}
        findings = list(inspect(setup, {check: checks[check]}, at))
    assert forge.written == []
    for finding in findings:
        assert_told(finding, kind.words)
    return findings[0] if findings else None


def assert_told(finding: SetupFinding, words: Mapping[str, Any]) -> None:
    """Fail if whoever reads of a finding is not told what it is, or what to do."""
    lines = list(tell([finding], words, "henan/data", is_bot=False))
    if finding.state is SetupState.MET:
        return
    said, mend = lines[2:4]
    assert said.partition("：")[2], (finding.check, finding.result.reason)
    assert mend.strip().partition("：")[2]


def told(forge: FakeForge, check: str, **more: Any) -> tuple[str, str]:
    """Return the state and the reason that a check comes to."""
    finding = found(forge, check, **more)
    assert finding
    return finding.state, finding.result.reason


def untried(setup: Setup, cases: Iterable[Case]) -> set[tuple[str, str, str]]:
    """Return what the checks' own code can come to, and no case tries."""
    can = {
        (name, state, reason or state)
        for name, check in {**setup.repository, **setup.bot}.items()
        for state, reason in _REASON.findall(python_inspect.getsource(check))
    }
    return can - {(case.check, *case.told) for case in cases}
