"""What people type, read: from a text to the value of a field, with how sure that is.

`read_as` is the entry: the checker's remedy, `--fix` and whatever takes in files of other programs
ask it, so that they cannot disagree.
"""
