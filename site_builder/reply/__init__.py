"""Reply: what a review comes to on a pull request, one comment, labels, a status, a merge."""
