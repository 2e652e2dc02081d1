"""`kepu export`: what leaves for the offices, one command a module."""
