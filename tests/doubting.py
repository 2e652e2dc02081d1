"""Changes for which there are doubts: cases and surveys of a made-up round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparing import change

from site_builder.review.doubts.touched_document import Company, TouchedDocument

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.review.comparison import Comparison

CASE = "cases/2021/zhengzhou/asked/index.md"
SURVEY = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
NEXT = "submissions/2022/zhengzhou/zhengzhou-erqi-kexie/survey.yml"


def case(funds: str = "12", people: str = "12000", body: str = "做成了。") -> str:
    """Return a case with its money and people served."""
    return (
        f"---\ntitle: 科普大篷车\nround: 2021\nunit: zhengzhou-erqi-kexie\nfunds_wan: {funds}\n"
        f"people_served: {people}\n---\n\n## 三、实施成效\n\n{body}\n"
    )


def change_case(repository: Repository, text: str, others: int = 0) -> Comparison:
    """Write a case into a repository with so many others, of 10 to 20 万元 each."""
    for number in range(others):
        path = f"cases/2021/zhengzhou/other-{number:02}/index.md"
        repository.write(path, case(str(10 + number % 10), str(10_000 + 500 * number)))
    return change(repository, {CASE: text})


def survey(repository: Repository, **replaced: str) -> str:
    """Return the good county survey for the next round; `old=new` with `__` for `: `."""
    text = (repository.root / SURVEY).read_text(encoding="utf-8")
    text = text.replace("round: 2021", "round: 2022").replace("2022-03-10", "2022-10-01")
    for key, value in replaced.items():
        line = next(line for line in text.split("\n") if line.strip().startswith(f"{key}:"))
        text = text.replace(line, f"{line.partition(':')[0]}: {value}", 1)
    return text


def subject_of(comparison: Comparison, path: str) -> tuple[TouchedDocument, Company]:
    """Return what is looked at, and what it is compared with."""
    collection = comparison.after.checked.collection
    assert collection
    company = Company(comparison, collection.reference)
    return company.subjects[path], company
