"""Sources: where a figure of the draft comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.report.words import say
from site_builder.render.environment import day

if TYPE_CHECKING:
    from site_builder.office.report.scope import ReportScope
    from site_builder.render.parts.question_views import QuestionView


@dataclass(frozen=True)
class FigureSource:
    """What a figure was made from: a question or a list, from how many units, on which page."""

    what: str
    base: str
    address: str

    @property
    def note(self) -> str:
        """The note in the margin."""
        return say("source", what=self.what, base=self.base, address=self.address)


def of_question(scope: ReportScope, view: QuestionView) -> FigureSource:
    """Return the source of what is told of a question."""
    return FigureSource(view.field.label, view.table.base, scope.address(view.address))


def of_progress(scope: ReportScope) -> FigureSource:
    """Return the source of what has come."""
    what = say("source_progress", year=str(scope.year))
    return FigureSource(
        what, scope.progress_table.base, scope.address(f"rounds/{scope.year}/progress/")
    )


def of_cases(scope: ReportScope) -> FigureSource:
    """Return the source of sums over cases."""
    base = say("source_cases_base", day=say_day(scope), count=len(scope.cases))
    return FigureSource(scope.contract.item_titles()["cases"], base, scope.address("cases/"))


def say_day(scope: ReportScope) -> str:
    """Return the day as of which the draft speaks."""
    return day(scope.whole.reference.today)
