"""Checked: the outcome of checking a repository; Side: with the files that were checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.problem import count_errors, count_problems

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.check.run.examination import Examination
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection, Reference
    from site_builder.problem import Finding, Problem
    from site_builder.read.document import Document
    from site_builder.read.pictures.image import ImageFacts
    from site_builder.read.repository.tree import Tree


@dataclass(frozen=True)
class Faulty:
    """A document in which something was found by itself, and what that was."""

    document: Document
    findings: Sequence[Finding]


@dataclass(frozen=True)
class Checked:
    """The outcome: every problem in order, and the models of the files without errors."""

    problems: tuple[Problem, ...]
    paths: tuple[str, ...]
    """Every data file that was read."""
    contract: Contract
    collection: Collection | None = None
    """None if the configuration is too broken to understand the rest."""
    images: Mapping[str, ImageFacts] = field(default_factory=dict)
    """Facts of every picture, by path."""
    excepted: tuple[Problem, ...] = ()
    """Errors that the province lets pass: they are neither shown nor do they block."""
    faulty: Mapping[str, Faulty] = field(default_factory=dict)
    """By path, what was found before it was put into words: whoever mends starts from there."""
    judged_by: Examination | None = None
    """What the documents were judged by; None if nothing was."""
    misfiled: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the path at which it is said, which paths outside of our folders, and which folders
    (with `/`), are misfiled submissions."""

    @property
    def files(self) -> int:
        """The number of data files that were read."""
        return len(self.paths)

    @property
    def reference(self) -> Reference | None:
        """The reference data, which hold the day; None if the configuration is too broken."""
        return self.collection.reference if self.collection else None

    @property
    def errors(self) -> int:
        """The number of errors."""
        return count_errors(self.problems)

    @cached_property
    def lasting_errors(self) -> Mapping[str, tuple[Problem, ...]]:
        """The errors in what each file holds, by path: in no other file is there one.

        That a file comes at the wrong time is an error of the change, not of the file.
        """
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            if problem.is_error and not catalogue()[problem.code].occasional:
                found.setdefault(problem.path, []).append(problem)
        return {path: tuple(problems) for path, problems in found.items()}

    @cached_property
    def errors_in(self) -> Counter[str]:
        """The number of errors in what each file holds, those that are not told too."""
        return Counter({path: count_errors(e) for path, e in self.lasting_errors.items()})

    @property
    def warnings(self) -> int:
        """The number of warnings."""
        return count_problems(self.problems) - self.errors


@dataclass(frozen=True)
class Side:
    """The files as they are, or were before a change, and what checking them gave."""

    tree: Tree
    checked: Checked

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every data file by path, those that could not be parsed too."""
        return {document.path: document for document in self.tree.documents}
