"""Fifth stage: from the collection and its tables to pages. Touches no disk."""
