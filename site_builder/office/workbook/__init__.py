"""Workbooks for the office: a round's whole material on sheets that print well, and cases in full.

Unlike what the site offers, they hold every answer: the province's is for its own use.
"""
