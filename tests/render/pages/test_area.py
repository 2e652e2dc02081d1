"""Pages of an area in a round: what came, and the public answers; nothing else of a survey."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aggregate.test_questions import changed
from making import good, site, survey, unit, with_surveys
from repository import project_contract

from site_builder.render.pages.area import area_pages

if TYPE_CHECKING:
    from site_builder.render.site import Site


def pages(made: Site | None = None) -> dict[str, str]:
    return {p.path: str(p.content) for p in area_pages(made or site())}


ZHENGZHOU = "rounds/2021/zhengzhou/index.md"


def test_a_page_for_every_area_and_the_province() -> None:
    areas = ("zhengzhou", "luoyang", "jiyuan", "henan")
    assert list(pages()) == [f"rounds/{y}/{area}/index.md" for y in (2022, 2021) for area in areas]
    assert "没有应报的单位" in pages()["rounds/2021/jiyuan/index.md"]


def test_papers_with_state_day_and_file() -> None:
    text = pages()[ZHENGZHOU]
    assert "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml" in text
    assert "2022年3月21日" in text
    assert "按时" in text
    assert '<tr id="unit-zhengzhou-erqi-kexie">' in text
    assert 'href="../../../reports/2021/zhengzhou-kexie/"' in text


def test_files_are_links_only_where_the_repository_is_public() -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
    assert f'<code class="kp-path">{path}</code>' in pages()[ZHENGZHOU]
    for repository in (
        "https://git.example/data/blob/main",
        "https://git.example/data/blob/main/{path}",
    ):
        settings = replace(good().reference.settings, repository=repository)
        reference = replace(good().reference, settings=settings)
        text = pages(site(replace(good(), reference=reference)))[ZHENGZHOU]
        assert f'href="https://git.example/data/blob/main/{path}"' in text


def test_alike_answers_stand_together() -> None:
    text = pages()[ZHENGZHOU]
    start = text.index('id="decision-targets-set"')
    part = text[start : text.index("</section>", start)]
    assert part.count("<dt>是</dt>") == 1
    assert "郑州市科学技术协会</a>、<a" in part


def test_who_has_no_answer_says_why() -> None:
    text = pages()[ZHENGZHOU]
    start = text.index('id="institution-policy-documents"')
    part = text[start : text.index("</section>", start)]
    assert '<dt class="kp-gap">不适用</dt>' in part


CANARY = "金丝雀不得见人"


def filled(publicity: str, pointer: str, schema: dict[str, Any], value: Any) -> str:
    """All pages of a repository in which one question of this publicity holds the canary."""
    section, key = pointer.strip("/").split("/")
    before = project_contract().fields("survey", 2021)[f"/{section}"].schema["properties"]
    kinds = dict.fromkeys(("province", "city", "county", "undertaker"), "optional")
    added = {**schema, "x-number": "99", "x-publish": publicity, "x-applies": kinds}
    contract = changed(f"/{section}", properties={**before, key: added})
    answers = {f"{section}__{key}": value}
    collection = with_surveys(survey("zhengzhou-kexie", **answers))
    made = replace(site(collection), contract=contract)
    return "".join(pages(made).values())


def test_publicity_decides_about_every_sort_of_answer() -> None:
    rows = {"title": "行", "type": "array", "items": {"type": "object", "properties": {
        "open": {"title": "公开的", "type": "string", "x-publish": "public"},
        "shut": {"title": "内部的", "type": "string", "x-publish": "internal"},
        "total": {"title": "合计的", "type": "string", "x-publish": "aggregate"},
        "silent": {"title": "没说的", "type": "string"},
    }}}  # fmt: skip
    text = {"title": "一句话", "type": "string"}
    for publicity in ("internal", "aggregate"):
        assert CANARY not in filled(publicity, "/results/canary", text, CANARY)
        assert CANARY not in filled(publicity, "/results/canary", rows, [{"open": CANARY}])
    assert CANARY in filled("public", "/results/canary", text, CANARY)
    assert CANARY in filled("public", "/results/canary", rows, [{"open": CANARY}])
    for key in ("shut", "total", "silent"):
        row = {"open": "可以看", key: CANARY}
        shown = filled("public", "/results/canary", rows, [row])
        assert "可以看" in shown
        assert CANARY not in shown


def test_words_of_a_unit_cannot_steer_the_page() -> None:
    bad = "</dd></dl><img src=x onerror=alert(1)>\n\n# 标题\n\n- {{ page }} \"'&lt;"
    collection = with_surveys(
        survey("zhengzhou-kexie", results__effects=bad, management__organized_by="A")
    )
    text = pages(site(collection))[ZHENGZHOU]
    assert "<img" not in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "<p># 标题</p>" in text


def test_a_survey_that_nobody_expected_is_shown_too() -> None:
    other = unit("zhengzhou-zhongmu-kexie", "county", "410122", "zhengzhou")
    rounds = good().reference.rounds
    few = replace(rounds[2021], expected_kinds=("city",), expected_units=())
    collection = with_surveys(survey(other, decision__investigated=True))
    reference = replace(collection.reference, rounds={**rounds, 2021: few})
    text = pages(site(replace(collection, reference=reference)))[ZHENGZHOU]
    assert '<tr id="unit-zhengzhou-zhongmu-kexie">' in text
    assert "不在应报名单，已收" in text
