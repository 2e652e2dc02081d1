"""`kepu check`, and what it is asked to say, where, and of which files."""
