"""From data and a template to a PDF: typefaces, the page after GB/T 9704, and what goes wrong."""
