"""Forges that run on loopback: one module a forge, and what all of them have in `state`."""
