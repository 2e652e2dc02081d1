"""Robots may read everything, and learn of the map where there is one."""

from __future__ import annotations

from dataclasses import replace

from making import good, site

from site_builder.render.files.robots import robots_page


def test_without_an_address_there_is_no_map() -> None:
    assert robots_page(site()).content == b"User-agent: *\nAllow: /\n"


def test_the_map_is_named() -> None:
    settings = replace(good().reference.settings, site_url="https://example.org/kepu/")
    made = site(replace(good(), reference=replace(good().reference, settings=settings)))
    content = robots_page(made).content
    assert isinstance(content, bytes)
    assert content.endswith(b"Sitemap: https://example.org/kepu/sitemap.xml\n")
