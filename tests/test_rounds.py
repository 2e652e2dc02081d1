"""Pages of rounds: every table, its base, and a way to download it."""

from __future__ import annotations

from making import good, rows, site

from site_builder.render.rounds import round_pages
from site_builder.render.views import question_views


def pages() -> dict[str, str]:
    return {p.path: str(p.content) for p in round_pages(site())}


def test_a_page_each_and_the_list() -> None:
    assert list(pages()) == ["rounds/index.md", "rounds/2022/index.md", "rounds/2021/index.md"]


def test_every_table_is_there_with_its_base_and_file() -> None:
    text = pages()["rounds/2021/index.md"]
    for table in site().tables[2021]:
        assert table.title in text
        assert table.base in text
        assert f'href="../../data/2021/{table.id}.csv"' in text
    for view in question_views(site(), 2021):
        assert f'href="tables/{view.table.id}/"' in text
        assert f'id="{view.table.id}"' in text


def test_deadlines_quotas_and_waivers_are_said() -> None:
    text = pages()["rounds/2021/index.md"]
    assert "2022年4月10日" in text
    assert "洛阳市科学技术协会调查表、总结报告免报：受汛情影响" in text
    assert "2022年12月31日失效" in text


def test_a_round_without_surveys() -> None:
    text = pages()["rounds/2022/index.md"]
    assert "还没有收到可以汇总的调查表" in text
    assert "待报" in text


def test_figures_of_the_page_are_the_tables() -> None:
    text = pages()["rounds/2021/index.md"]
    table = next(t for t in site().tables[2021] if t.id == "funds-own-use")
    assert rows(table)["全省"][-1] == "30.5"
    assert "30.5" in text
    assert good().reference.rounds[2021].title in text
