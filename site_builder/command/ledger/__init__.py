"""`kepu ledger`, verb by verb."""
