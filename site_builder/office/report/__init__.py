"""The draft of a 总结报告 (annex 2): what is computed, what is to be written, whence it comes."""
