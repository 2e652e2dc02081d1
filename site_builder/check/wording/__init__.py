"""From what was found to what is said about it, in the words of texts/."""
