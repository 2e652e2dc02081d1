"""The test of the design: a question is added in one file, and appears everywhere."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from drafting import text as text_of
from kepu_command import Kepu
from making import workbook_text
from making_change import compared
from making_workbook import material

from site_builder.aggregate.public_answers import answers_table
from site_builder.aggregate.questions import question_tables
from site_builder.export.api import render_api
from site_builder.export.api_documents import PublishedData, documents
from site_builder.export.csv import render_csv
from site_builder.export.provenance import provenance
from site_builder.export.xlsx import render_workbook
from site_builder.guide.pages import guide_pages
from site_builder.office.form.document import form_document
from site_builder.office.form.filling import UnitForm
from site_builder.office.form.pdf import form_pdf
from site_builder.office.form.reading_marks import read_marks
from site_builder.office.form.word import form_docx
from site_builder.office.report.draft import draft
from site_builder.office.report.scope import ReportScope
from site_builder.office.transcription.reading import transcript_of
from site_builder.office.workbook.answer_sheets import answer_sheets
from site_builder.review.differences.changes import document_changes

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.aggregate.table import Table
    from site_builder.check.run.checked import Checked

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
NEXT = SURVEY.replace("2021", "2022")
FORM = "schema/survey.schema.yml"
DAY = date(2023, 12, 1)
BEFORE = "\n  funds:\n    title: 四、资金使用\n"
MANAGEMENT = "\nmanagement:\n"

PROJECT = "content: 巡展26场\n"


@dataclass(frozen=True)
class Question:
    """A question as the form has it, its answers as a file and as a reader has them."""

    title: str
    text: str
    """The lines of the schema, `{0}` standing for the rounds in which it is asked."""
    answer: str
    other: str
    said: tuple[str, str]
    tabled: bool = True
    """Whether it has a table of its own; every public answer stands in that of the answers."""
    number: str | None = "11.1"

    def asked(self, repository: Repository, rounds: str) -> None:
        """Add the question to the form."""
        repository.replace(FORM, BEFORE, self.text.format(rounds) + BEFORE)

    def put(self, repository: Repository, path: str, answer: str) -> None:
        """Answer it."""
        repository.replace(path, MANAGEMENT, f"{MANAGEMENT}  {answer}\n")


def question(
    title: str, kind: str, *answers: str, said: tuple[str, str], tabled: bool = True
) -> Question:
    """Return a question of its own in the third section."""
    text = f"""
      volunteered:
        x-number: "11.1"
        title: {title}
{kind}        {{0}}
        x-applies:
          {{{{province: required, city: required, county: required, undertaker: optional}}}}
        x-publish: public
"""
    answer, other = (f"volunteered: {a}" for a in answers)
    return Question(title, text, answer, other, said, tabled)


@dataclass(frozen=True)
class Column(Question):
    """A column of the table of projects, which not every round has."""

    def asked(self, repository: Repository, rounds: str) -> None:
        """Put the column behind the others; a row need not fill it in."""
        text = repository.path(FORM).read_text(encoding="utf-8")
        head, mark, tail = text.partition("            undertaker:\n")
        assert mark
        repository.write(FORM, head + self.text.format(rounds) + mark + tail)

    def put(self, repository: Repository, path: str, answer: str) -> None:
        """Fill it in for one project."""
        repository.replace(path, PROJECT, f"{PROJECT}      {answer}\n")


KINDS = {
    "yes or no": question(
        "是否开展科技志愿服务",
        "        type: boolean\n        x-aggregate: distribution\n",
        "true", "false", said=("是", "否"),
    ),
    "choice": question(
        "科技志愿服务由谁组织",
        "        type: string\n        x-aggregate: distribution\n        oneOf:\n"
        "          - {{const: A, title: 科协自行组织}}\n"
        "          - {{const: B, title: 委托学会组织}}\n",
        "B", "A", said=("B（委托学会组织）", "A（科协自行组织）"),
    ),
    "amount": question(
        "科技志愿服务经费",
        '        $ref: "common.schema.yml#/$defs/amount_wan"\n        x-aggregate: sum\n',
        "3.75", "4.25", said=("3.75 万元", "4.25 万元"),
    ),
    "text": question(
        "科技志愿服务的主要做法",
        '        $ref: "common.schema.yml#/$defs/long_text"\n',
        "每月一次进社区", "每周一次进社区", said=("每月一次进社区", "每周一次进社区"), tabled=False,
    ),
    "column": Column(
        "受益人次数",
        "            benefited:\n              title: 受益人次数\n"
        '              $ref: "common.schema.yml#/$defs/count"\n'
        "              x-unit: 人次\n              {0}\n              x-publish: public\n",
        "benefited: 731", "benefited: 842", ("731 人次", "842 人次"), tabled=False, number=None,
    ),
}  # fmt: skip
ROUNDS = {"future": (2022, "x-rounds: {from: 2022}"), "current": (2021, "x-rounds: {from: 2021}")}


@dataclass(frozen=True)
class Changed:
    """One question more, and surveys of two rounds that were made before there was one."""

    repository: Repository
    question: Question
    first: int
    """The first round that asks it."""

    @property
    def path(self) -> str:
        """The survey in which it is asked first."""
        return SURVEY if self.first == 2021 else NEXT

    def answer(self) -> None:
        self.question.put(self.repository, self.path, self.question.answer)

    def check(self) -> Checked:
        return self.repository.check(today=DAY)

    def errors(self, path: str) -> list[tuple[str, str | None]]:
        problems = self.check().problems
        return [(p.code, p.question) for p in problems if p.path == path and p.severity == "error"]

    def tables(self) -> dict[int, list[Table]]:
        """Return the tables that name it, of each round; first the one of its own."""
        collection, contract = self.check().collection, self.repository.contract()
        assert collection
        made = {
            year: [
                *question_tables(collection, contract, year),
                answers_table(collection, contract, year),
            ]
            for year in (2021, 2022)
        }
        return {
            year: [t for t in tables if self.question.title in str(t)]
            for year, tables in made.items()
        }


@pytest.fixture(params=[(k, r) for k in KINDS for r in ROUNDS], ids="-".join)
def changed(repository: Repository, request: pytest.FixtureRequest) -> Changed:
    kind, when = request.param
    text = (repository.root / SURVEY).read_text(encoding="utf-8")
    repository.write(NEXT, text.replace("round: 2021", "round: 2022").replace("2021", "2022"))
    first, rounds = ROUNDS[when]
    made = Changed(repository, KINDS[kind], first)
    assert made.errors(NEXT) == []
    KINDS[kind].asked(repository, rounds)
    return made


def test_check_asks_it_from_its_round_on(changed: Changed) -> None:
    """Only a column that a row may lack is no error: who has sent the survey did nothing wrong."""
    asked = [("S102", "11.1")] if changed.question.number else []
    assert changed.errors(SURVEY) == (asked if changed.first == 2021 else [])
    assert changed.errors(NEXT) == asked
    changed.answer()
    assert changed.errors(changed.path) == []


def test_check_refuses_it_before_its_round(changed: Changed) -> None:
    changed.question.put(changed.repository, SURVEY, changed.question.answer)
    codes = [code for code, _ in changed.errors(SURVEY)]
    assert codes == ([] if changed.first == 2021 else ["S103"])


def test_scaffold_asks_it(
    changed: Changed, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kepu = Kepu(changed.repository.root, monkeypatch, capsys)
    for year, path in ((2021, SURVEY), (2022, NEXT)):
        (changed.repository.root / path).unlink()
        assert kepu(f"new survey --unit zhengzhou-kexie --round {year}")[0] == 0
        text = (changed.repository.root / path).read_text(encoding="utf-8")
        assert (changed.question.title in text) == (year >= changed.first)
    if changed.question.number:
        assert f"# 第11.1题 {changed.question.title}" in text


def test_field_documentation_shows_it(changed: Changed) -> None:
    for year in (2021, 2022):
        page = guide_pages(changed.repository.contract(), year)["fields/survey.md"]
        assert (changed.question.title in page) == (year >= changed.first)


def test_the_paper_form_asks_it_and_is_read_back(changed: Changed) -> None:
    changed.answer()
    collection, contract = changed.check().collection, changed.repository.contract()
    assert collection
    for year in (2021, 2022):
        survey = collection.survey_of.get((year, "zhengzhou-kexie"))
        if survey is None:  # asked already, and not answered in this round
            continue
        sheet = UnitForm(contract, collection.reference, survey.unit, year, survey)
        document = form_document(sheet)
        paper = json.dumps(form_pdf(document, DAY).content, ensure_ascii=False)
        assert (changed.question.title in paper) == (year >= changed.first)
        key = changed.question.answer.partition(":")[0]
        read = [p for p in read_marks(form_docx(document, DAY)).texts if p.endswith(f"/{key}")]
        assert len(read) == (changed.path == survey.path)


def test_tables_csv_workbook_and_interface_show_it(changed: Changed) -> None:
    changed.answer()
    tables = changed.tables()
    assert tables[2021] == [] or changed.first == 2021
    own, answers = tables[changed.first][:-1], tables[changed.first][-1]
    assert len(own) == changed.question.tabled
    for table in own:
        assert (table.number, table.answered) == ("11.1", 1)
        assert "郑州市" in render_csv(table).decode("utf-8-sig")
    said = re.split("[ （]", changed.question.said[0])[0]
    assert changed.question.title in str(answers)
    collection = changed.check().collection
    assert collection
    from_ = provenance(collection.reference)
    contract = changed.repository.contract()
    files = render_api(
        documents(PublishedData(collection, contract, {changed.first: (*own, answers)}, {})), from_
    )
    everything = {path: content.decode() for path, content in files}
    for shown in (
        render_csv(answers).decode("utf-8-sig"),
        workbook_text(render_workbook("年度", [*own, answers], from_)),
        json.dumps([json.loads(text) for text in everything.values()], ensure_ascii=False),
    ):
        assert changed.question.title in shown
        assert said in shown


def test_the_draft_of_a_report_tells_it(changed: Changed) -> None:
    """A column alone is not told of: its rows stand in the table of projects."""
    changed.answer()
    collection, contract = changed.check().collection, changed.repository.contract()
    assert collection
    said = {}
    for year in (2021, 2022):
        scope = ReportScope(
            collection, contract, collection.reference.rounds[year], "zhengzhou", {}
        )
        said[year] = changed.question.title.removeprefix("是否") in text_of(draft(scope).blocks)
    numbered = changed.question.number is not None
    assert said == {2021: numbered and changed.first == 2021, 2022: numbered and said[2022]}
    assert said[changed.first] == numbered


def test_the_offices_workbook_shows_it(changed: Changed) -> None:
    changed.answer()
    collection, contract = changed.check().collection, changed.repository.contract()
    assert collection
    for year in range(2021, changed.first + 1):
        tables = [s.table for s in answer_sheets(material(collection, year, contract))]
        headings = str([c.heading for t in tables for c in t.columns])
        assert (changed.question.title in headings) == (year == changed.first)
    said = re.split("[ （]", changed.question.said[0])[0]
    assert said in str([cell for table in tables for row in table.rows for cell in row])


def test_review_tells_it_in_its_words(changed: Changed) -> None:
    changed.answer()
    put = partial(
        changed.repository.replace, changed.path, changed.question.answer, changed.question.other
    )
    (document,) = document_changes(compared(changed.repository, put))
    (change,) = document.changes
    assert changed.question.title in change.label
    assert (change.before, change.after) == changed.question.said


def test_the_transcription_sheet_has_it(changed: Changed) -> None:
    changed.answer()
    collection = changed.check().collection
    assert collection
    for survey in collection.surveys:
        made = transcript_of(survey, changed.repository.contract(), collection.reference)
        assert changed.question.title in str(made) or survey.round < changed.first
        if survey.path == changed.path:
            said = re.split("[ （]", changed.question.said[0])[0]
            key = changed.question.answer.partition(":")[0]
            (answer,) = [a for a in made.answers if a.pointer.endswith(f"/{key}")]
            assert said in answer.text
