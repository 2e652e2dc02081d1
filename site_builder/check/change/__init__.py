"""A change judged: who may make it, and what it must leave as it is."""
