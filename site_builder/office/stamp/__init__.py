"""A stamped page that can be matched: what it carries of its answers, and how that is read back."""
