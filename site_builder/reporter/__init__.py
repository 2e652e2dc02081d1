"""Third stage: problems in words on paper. Only the reporter prints."""
