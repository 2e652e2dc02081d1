"""Reports and updates as text: all that their pages tell, and whence it comes."""

from __future__ import annotations

from dataclasses import replace

from making import good, in_earnest, site

from site_builder.render.files.stories import stories


def test_a_report() -> None:
    (report,) = good().reports
    told = {page.path: str(page.content) for page in stories(site())}
    text = told[f"{report.address}report.txt"]
    assert text.startswith(f"# 【示例】{report.title}\n")
    assert report.unit.name in text
    for section in report.sections:
        assert f"## {section.heading}\n\n{section.text}" in text
    for picture in report.pictures:
        assert picture.caption in text


def test_an_update() -> None:
    (update,) = good().updates
    told = {page.path: str(page.content) for page in stories(site(in_earnest()))}
    text = told[f"{update.address}update.txt"]
    assert text.startswith(f"# {update.title}\n")
    assert update.text.strip() in text
    assert f"{update.date.year}年{update.date.month}月{update.date.day}日" in text


def test_templates_are_no_text() -> None:
    (report,) = good().reports
    title = "{{ settings }}{% raw %}"
    collection = replace(good(), reports=(replace(report, title=title),))
    told = [str(page.content) for page in stories(site(collection))]
    assert any(title in text for text in told)
