"""Second stage: from documents to problems, in the order keyword, format, rule."""
