"""What leaves for the offices: paper (Typst), Word and Excel, from the data that is published.

Everything here but `workbook` is the extra `kepu[office]`; nothing that checks or builds uses it.
"""
