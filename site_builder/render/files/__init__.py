"""Files of the site that are no pages: data, feeds, forms, the index, style sheet and maps."""
