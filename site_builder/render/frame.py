"""Frame: what stands around a page's content."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Frame:
    """What a page's front matter says: its title, and which side columns it hides."""

    title: str
    description: str = ""
    has_contents: bool = False
    script: str = ""
    """The script of its type of page, one of `site_builder/browser/entries/`; empty: none."""
    is_indexed: bool = True
    """Whether search engines may list the page."""
    image: str = ""
    """The address of the picture that stands for the page elsewhere, whole or empty."""
    is_article: bool = False
    cited: str = ""
    """The first part of its citation, where a print says whose it is; empty where none does."""
    moved_to: str = ""
    """The address, from the root, to which a page leads on at once; empty: it is read itself."""
