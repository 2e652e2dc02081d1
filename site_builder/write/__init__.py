"""Last stage: pages to files, pictures to smaller ones, the plain tree to HTML. It alone writes."""
