"""What GitHub's own actions refuse to do, each rule as the action's source has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

NODES = {
    "actions/checkout": {3: 16, 4: 20, 5: 24, 6: 24, 7: 24},
    "actions/setup-python": {4: 16, 5: 20, 6: 24, 7: 24},
    "actions/upload-artifact": {3: 16, 4: 20, 5: 20, 6: 24, 7: 24},
    "actions/download-artifact": {3: 16, 4: 20, 5: 20, 6: 20, 7: 24, 8: 24},
}
"""Action → major version → the node that it runs on: `runs.using` in its action.yml."""
HOSTED = frozenset((20, 24))
"""The nodes of GitHub's own runners: github.com/actions/runner, src/Misc/externals.sh."""
_FIRST_TO_REFUSE = 7
_TRUSTED = ("pull_request_target", "workflow_run")
_PULL = re.compile(r"refs/pull/[0-9]+/(?:head|merge)")
_COMMIT = re.compile(r"[0-9a-fA-F]{40}")


def refusal(
    action: str,
    major: int | None,
    given: Mapping[str, str],
    github: Mapping[str, Any],
    nodes: Collection[int],
) -> str | None:
    """Return why an action does nothing but fail, None if it does what it is for.

    Where no version is said, it is the newest.
    """
    major = major or max(NODES[action])
    node = NODES[action][major]
    if node not in nodes:
        return f"{action} v{major} runs on node{node}, which this runner lacks"
    if action == "actions/checkout" and major >= _FIRST_TO_REFUSE and _is_of_a_fork(given, github):
        return f"refusing to check out a fork's pull request in {github['event_name']}"
    return None


def _is_of_a_fork(given: Mapping[str, str], github: Mapping[str, Any]) -> bool:
    """Whether a fork's code would come where secrets are.

    github.com/actions/checkout, src/unsafe-pr-checkout-helper.ts, since v7.0.0.
    """
    asked = given.get("repository", ""), given.get("ref", "")
    event, name = github.get("event", {}), github.get("event_name")
    if given.get("allow-unsafe-pr-checkout") == "true" or name not in _TRUSTED or not any(asked):
        return False
    if name == "pull_request_target":
        head = event["pull_request"]["head"]
        source, commits = head["repo"], {head["sha"]}
    else:
        run = event["workflow_run"]
        source, commits = run["head_repository"], {run["head_sha"]}
        if not run["event"].startswith("pull_request"):
            return False
    if source["id"] == event["repository"]["id"]:
        return False
    repository, ref = asked
    is_commit = _COMMIT.fullmatch(ref) is not None and ref.lower() in commits
    return repository == source["full_name"] or is_commit or _PULL.fullmatch(ref) is not None
