"""The characters of a file: its encoding, and those that are not what they look like."""
