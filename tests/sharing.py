"""How tests are shared out among workers: what needs the same preparation goes to one."""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling


class Sharing(LoadScopeScheduling):  # type: ignore[misc]  # xdist brings no types
    """A visit to a page, a journey, or else a file at a time."""

    def _split_scope(self, nodeid: str) -> str:
        return portion(nodeid)


def portion(nodeid: str) -> str:
    """Return what a test goes with: the tests that give the same are run one after the other."""
    file, _, name = nodeid.partition("::")
    if file.endswith("browser/test_every_page.py"):
        return f"{file}[{name.partition('[')[2]}"
    if "/journey/" in file:
        return nodeid
    return file
