"""Passages that two texts share, whoever wrote them."""
