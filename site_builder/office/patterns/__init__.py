"""Patterns: which points of different cases tell of the same way of doing things, and why."""
