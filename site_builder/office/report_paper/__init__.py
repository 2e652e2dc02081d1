"""A city's finished report (附件2) as an official paper: PDF and Word."""
