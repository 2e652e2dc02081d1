"""Fixes: what is wrong with a document's text and can be put right without changing its meaning.

The checker marks a problem as fixable and `kepu check --fix` fixes it from the same edits. No
edit is offered that was not tried: the text with it is read again, and must say what was meant.
"""
