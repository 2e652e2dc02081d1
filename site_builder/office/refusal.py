"""Why a paper could not be made: said to whoever asked for it, with what to do."""

from __future__ import annotations


class NotMadeError(Exception):
    """Nothing was made; the text, without a full stop, says why and what to do."""
