"""Pages of rounds: every table, its base, and a way to download it."""

from __future__ import annotations

from dataclasses import replace

from making import good, rows, site, survey, with_surveys

from site_builder.render.pages.rounds import round_pages
from site_builder.render.parts.question_views import question_views


def pages() -> dict[str, str]:
    return {p.path: str(p.content) for p in round_pages(site())}


def test_a_page_each_and_the_list() -> None:
    assert list(pages()) == ["rounds/index.md", "rounds/2022/index.md", "rounds/2021/index.md"]


def test_every_table_is_there_with_its_base_and_file() -> None:
    text = pages()["rounds/2021/index.md"]
    for table in site().tables[2021][1:]:
        assert table.title in text
        assert table.base in text
        assert f'href="../../data/2021/{table.id}.csv"' in text
    for view in question_views(site(), 2021):
        assert f'href="tables/{view.table.id}/"' in text
        assert f'id="{view.table.id}"' in text


def test_deadlines_quotas_and_waivers_are_said() -> None:
    text = pages()["rounds/2021/index.md"]
    assert "2022年4月10日" in text
    assert "每市1份总结报告、2个典型案例" in text
    assert 'href="progress/"' in text


def test_a_round_has_contents() -> None:
    text = pages()["rounds/2021/index.md"]
    for view in question_views(site(), 2021):
        assert f'<a href="#{view.table.id}">' in text
    assert 'href="tables/"' in text
    assert "kp-index" not in pages()["rounds/2022/index.md"]


def test_an_open_round_says_so() -> None:
    assert "报送还没有截止" in pages()["rounds/2022/index.md"]
    assert "报送还没有截止" not in pages()["rounds/2021/index.md"]


def test_the_change_stands_with_the_newer_round_alone() -> None:
    surveys = [
        survey("zhengzhou-kexie", year, decision__investigated=year == 2022)
        for year in (2021, 2022)
    ]
    made = site(with_surveys(*surveys))
    text = {p.path: str(p.content) for p in round_pages(made)}
    sentence = "“是”2021年0家（1家填报） → 2022年1家（1家填报）"
    assert sentence in text["rounds/2022/index.md"]
    assert "→" not in text["rounds/2021/index.md"]


def test_days_are_counted_in_the_browser_from_the_day_of_the_demonstration() -> None:
    text = pages()["rounds/2021/index.md"]
    assert 'data-deadline="2022-04-10" data-today="2022-10-20"' in text
    assert "天数按统计日期2022年10月20日计算" in text
    settings = replace(good().reference.settings, as_of=None)
    real = replace(good(), reference=replace(good().reference, settings=settings))
    text = "".join(str(p.content) for p in round_pages(site(real)))
    assert "data-deadline" in text
    assert "data-today" not in text
    assert "统计日期" not in text


def test_a_round_without_surveys() -> None:
    text = pages()["rounds/2022/index.md"]
    assert "还没有收到可以汇总的调查表" in text
    assert "应报调查表" in text


def test_figures_of_the_page_are_the_tables() -> None:
    text = pages()["rounds/2021/index.md"]
    table = next(t for t in site().tables[2021] if t.id == "funds-own-use")
    assert rows(table)["全省"][-1] == "30.5"
    assert "30.5" in text
    assert good().reference.rounds[2021].title in text
