"""The contributors' guide, generated from the schema (every field) and the rules (every code)."""
