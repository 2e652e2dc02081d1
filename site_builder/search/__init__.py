"""The index of the published site's search: whatever literally stands in a page is found.

`text` folds characters, `entry` says what a page offers, `layout` gives every character an
address, `codes` writes numbers as text, `index` makes a group's shards of it, `files` the
files that the scripts of `browser/find/` load. The rules are in docs/decisions/0010-search.md.
"""
