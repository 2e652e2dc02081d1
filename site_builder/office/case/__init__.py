"""A case on paper: what its page shows, and a sheet for those who want to do the same."""
