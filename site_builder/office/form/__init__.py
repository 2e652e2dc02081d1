"""Annex 1 on paper: one layout, made from the schema alone, that PDF, Word and importers share."""
