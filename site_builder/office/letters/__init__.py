"""Letters of reminder as Word files, from the same paragraphs as their texts."""
