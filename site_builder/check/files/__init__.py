"""Files as files, whatever they say: where they belong, and pictures that nobody shows."""
