"""A round as one archive: what the site publishes, what it means, and how to verify it."""
