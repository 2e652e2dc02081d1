"""First stage: from the repository's files to documents. The only stage that reads data files."""
