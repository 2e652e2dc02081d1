"""A fake forge of each kind."""

from fake_forge import fake  # noqa: F401 - a fixture
