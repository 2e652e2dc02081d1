"""kepu: check grass-roots science-popularisation submissions, and publish them."""

__version__ = "0.1.0"
