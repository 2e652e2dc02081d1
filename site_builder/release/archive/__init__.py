"""The archive of a release: written, read back from whoever it comes, summed and signed."""
