"""What a reviewer would ask about: figures and texts that are allowed, and odd."""
