"""The page of whoever did the same: a form that any case can be named in."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

from making import good, site

from site_builder.render.pages.adapted import adapted_pages


def test_the_form_holds_the_mark_that_the_script_replaces() -> None:
    (page,) = adapted_pages(site())
    text = str(page.content)
    mark = re.search(r'data-kp-mark="([^"]+)"', text)
    block = re.search(r'data-kp-blank="([^"]+)"', text)
    assert mark
    assert block
    form = json.loads(html.unescape(block[1]))
    assert form.count(f"case: {mark[1]}\n") == 1
    assert form.count(mark[1]) == 1
    assert "adapted_from:\n" in form


def test_there_is_none_without_a_round() -> None:
    reference = replace(good().reference, rounds={})
    assert list(adapted_pages(site(replace(good(), reference=reference)))) == []
