"""What a template may ask of its page."""

from __future__ import annotations

import pytest
from making import site

from site_builder.render.frame import Frame
from site_builder.render.page_view import PageView, render_page


def test_links_and_names() -> None:
    view = PageView(site(), "cases/2021/x/y/index.md", Frame("案例"))
    assert view.link("cases/") == "../../../"
    assert [view.city_name(slug) for slug in ("luoyang", "henan")] == ["洛阳市", "河南省"]
    assert view.city_address("luoyang") == "cities/luoyang/"
    assert view.city_address("henan") == "cities/"


@pytest.mark.parametrize("indexed", [True, False])
def test_a_page_says_whether_it_may_be_listed(*, indexed: bool) -> None:
    page = render_page(site(), "a/index.md", "frame.md.j2", Frame("甲", is_indexed=indexed))
    assert (page.path, page.is_indexed) == ("a/index.md", indexed)
