"""Figures that answers hold and texts state, so that rules can hold them against each other."""
