"""What a path says by itself: what the file is, whose it is, and what nobody wrote."""
