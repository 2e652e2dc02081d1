"""What a release holds of a round: the site's own files, its stories, its pictures."""
