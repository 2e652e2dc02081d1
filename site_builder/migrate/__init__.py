"""Migrations: what a new form of the files changes in those that are already there.

Numbered and applied in order. Nothing here reads or writes a file; `kepu migrate` does.
"""
