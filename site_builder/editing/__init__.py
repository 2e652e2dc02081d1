"""Changing what people wrote: edits of a text, what they mean, and writing it all or nothing."""
