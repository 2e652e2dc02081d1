"""Workspace: the repository that a command works on, found from the working directory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.check.context import Occasion
from site_builder.check.known_cases import KnownCases, known_cases
from site_builder.check.run.checked import Checked, Side
from site_builder.check.run.configuration import read_configuration
from site_builder.check.run.examination import examination
from site_builder.check.run.runner import check_tree
from site_builder.check.schemas import check_schemas
from site_builder.contract import Contract, contract_of
from site_builder.fix.fixed_file import FixedFile, fix_file
from site_builder.problem import MOST_TO_FIX
from site_builder.read.document import read_document
from site_builder.read.paths.layout import CASES, CONFIGURATION, OURS, is_schema
from site_builder.read.pictures.facts_cache import facts_file, load_facts
from site_builder.read.repository.git import fork_point, touched_since
from site_builder.read.repository.history import last_commit_day
from site_builder.read.repository.revision import schemas_at, tree_before
from site_builder.read.repository.tree import find_root, read_bytes, read_schemas, read_tree
from site_builder.reporter.progress import Progress
from site_builder.reporter.words import words
from site_builder.review.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from site_builder.check.run.memory import Memory
    from site_builder.model.collection import Reference
    from site_builder.problem import Problem
    from site_builder.read.repository.tree import Tree


class WorkspaceError(Exception):
    """There is no repository to work on, or its configuration is not understood.

    `reason` is a key of what the commands say: nowhere, schemas or settings.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Workspace:
    """A repository root and its contract."""

    root: Path
    contract: Contract
    schema_problems: tuple[Problem, ...] = ()
    """What is wrong with the schemas; while there is anything, nothing else can be checked."""

    def check(
        self,
        today: date | None,
        touched: frozenset[str] = frozenset(),
        memory: Memory | None = None,
    ) -> Checked:
        """Read and check everything, with progress on a terminal.

        `memory` is what an earlier check in this process left.
        """
        if self.schema_problems:
            paths = tuple(sorted({p.path for p in self.schema_problems}))
            return Checked(self.schema_problems, paths, self.contract)
        return self.look(today, touched, memory).checked

    def look(
        self,
        today: date | None,
        touched: frozenset[str] = frozenset(),
        memory: Memory | None = None,
    ) -> Side:
        """Read and check everything, and keep the files too; not while the schemas are broken."""
        progress = Progress(words()["checking"])
        tree = self._read(progress)
        progress.done()
        occasion = Occasion(last_commit_day(self.root), today, touched)
        return Side(tree, check_tree(tree, self.contract, occasion, memory))

    def fixed_files(
        self, today: date | None, wanted: Callable[[str], bool], touched: frozenset[str] | None
    ) -> Iterator[FixedFile]:
        """Yield what can be fixed in the files that are wanted (and touched, if that is known).

        A file is read again when its turn comes, so that the repair is of what it holds then.
        """
        if self.schema_problems:
            return
        progress = Progress(words()["checking"])
        tree = self._read(progress)
        progress.done()
        occasion = Occasion(last_commit_day(self.root), today)
        judged_by = replace(examination(tree, self.contract, occasion), most=MOST_TO_FIX)
        for document in tree.documents:
            if wanted(document.path) and (touched is None or document.path in touched):
                data = read_bytes(self.root, document.path)
                now = read_document(document.path, document.place, data)
                file = fix_file(now, data, judged_by.fields(now), judged_by.check)
                if file:
                    yield file

    def _read(self, progress: Progress, tops: Sequence[str] = OURS) -> Tree:
        facts = load_facts(facts_file(self.root))
        tree = read_tree(self.root, progress.step, tops, facts)
        if tops == OURS:  # else what is known of other pictures would be forgotten
            facts.save()
        return tree

    def compare(self, since: str, today: date | None) -> Comparison | None:
        """Read and check everything as it is and as it was where the work left `since`.

        None if there is no such revision. Not to be called while the schemas are broken.
        """
        fork = fork_point(self.root, since)
        touched = touched_since(self.root, since)
        if fork is None or touched is None:
            return None
        progress = Progress(words()["checking"])
        after = self._read(progress)
        before = tree_before(after, touched, fork)
        progress.done()
        day = last_commit_day(self.root)
        then, now = Occasion(day, today), Occasion(day, today, touched)
        earlier = self._contract_at(fork) if any(map(is_schema, touched)) else self.contract
        return Comparison(
            touched,
            Side(before, check_tree(before, earlier, then)),
            Side(after, check_tree(after, self.contract, now)),
        )

    def _contract_at(self, commit: str) -> Contract:
        """Return the contract of a commit, or today's where that one's was broken."""
        tree = schemas_at(self.root, commit)
        if check_schemas(tree):
            return self.contract
        return contract_of(tree.documents)

    def known_cases(self) -> KnownCases:
        """Read which cases there are, sound or not."""
        progress = Progress(words()["checking"])
        tree = self._read(progress, (CASES,))
        progress.done()
        return known_cases(tree.documents)

    def reference(self) -> Reference:
        """Read the configuration alone; raises WorkspaceError if it cannot be understood."""
        if self.schema_problems:
            raise WorkspaceError(reason="schemas")
        tree = read_tree(self.root, tops=CONFIGURATION)
        day = last_commit_day(self.root)
        configuration = read_configuration(tree.documents, self.contract, None, day)
        if configuration.reference is None:
            raise WorkspaceError(reason="settings")
        return configuration.reference


def open_workspace() -> Workspace:
    """Find the repository; raises WorkspaceError outside of one."""
    root = find_root(Path.cwd())
    if root is None:
        raise WorkspaceError(reason="nowhere")
    return workspace_at(root)


def workspace_at(root: Path) -> Workspace:
    """Return the repository at a root, with its contract."""
    schemas = read_schemas(root)
    problems = check_schemas(schemas)
    contract = Contract({}) if problems else contract_of(schemas.documents)
    return Workspace(root, contract, problems)
