"""Word files: page, typefaces and styles after GB/T 9704, the same bytes for the same content."""
