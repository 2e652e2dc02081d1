"""The ledger kept: what may follow on what, and the file's text with the change in it.

Nothing here reads or writes a file; `kepu ledger` does.
"""
