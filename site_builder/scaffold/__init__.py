"""Scaffolds: files to fill in, generated from the schema, and a fresh repository to fill."""
