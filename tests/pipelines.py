"""Every pipeline of the project: its own, and those of a fresh data repository on each forge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.forges.registry import forge_kinds
from site_builder.reference_data import reference_folder
from site_builder.scaffold.program import Program, program_of_commit
from site_builder.scaffold.repository import repository_files

ROOT = Path(__file__).parent.parent
SOURCE = f"git+https://forge.invalid/a/kepu@{'0123456789' * 4}"
"""Where a fresh repository takes kepu from."""
FROM = f"--program {SOURCE}"
"""As `kepu init` is told."""
PROGRAM = program_of_commit(SOURCE)


_MAJOR = re.compile(r"uses: (\S+) # v(\d+)")


class _Loader(yaml.SafeLoader):
    """YAML 1.2 in what matters here: `on` is a word."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Pipeline:
    """One file: where it stands and what it says."""

    forge: str
    path: str
    text: str

    @property
    def value(self) -> dict[str, Any]:
        """Its content."""
        value: dict[str, Any] = yaml.load(self.text, _Loader)  # noqa: S506 - a safe loader
        return value

    @property
    def is_workflow(self) -> bool:
        """Whether it is written as GitHub's are, or nearly."""
        return "/workflows/" in self.path

    @property
    def is_github_s(self) -> bool:
        """Whether GitHub's schema holds for it: GitCode has words of its own."""
        return self.is_workflow and self.forge != "gitcode"

    @property
    def jobs(self) -> dict[str, dict[str, Any]]:
        """Its jobs by name; steps with an action have the `major` version, which a remark says."""
        jobs: dict[str, dict[str, Any]] = self.value["jobs"]
        majors = dict(_MAJOR.findall(self.text))
        for step in (step for job in jobs.values() for step in job["steps"]):
            if step.get("uses") in majors:
                step["major"] = int(majors[step["uses"]])
        return jobs

    @property
    def steps(self) -> list[dict[str, Any]]:
        """All steps of all jobs."""
        return [step for job in self.jobs.values() for step in job["steps"]]


def own_pipelines() -> list[Pipeline]:
    """The workflows of this repository."""
    paths = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    return [_own(path) for path in paths]


def fresh_files(forge: str, program: Program = PROGRAM) -> dict[str, str]:
    """The files of a fresh data repository."""
    files = repository_files(reference_folder(), forge_kinds()[forge], program)
    return {path: data.decode() for path, data in files.items()}


def fresh_pipelines() -> list[Pipeline]:
    """The pipelines of fresh data repositories."""
    return [
        Pipeline(forge, path, text)
        for forge in forge_kinds()
        for path, text in fresh_files(forge).items()
        if path == ".gitlab-ci.yml" or "/workflows/" in path
    ]


def _own(path: Path) -> Pipeline:
    return Pipeline("own", path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
