"""Fourth stage: from the collection to tables. pandas stays here."""
