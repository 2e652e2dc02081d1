"""Forges: one folder for each, with its driver, its pipelines and what is to be set up there."""
