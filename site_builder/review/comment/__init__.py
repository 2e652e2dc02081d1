"""A review as the comment that people read on the forge."""
