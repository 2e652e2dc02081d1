"""What a change amounts to, for whoever decides about it: a Review, and what it is made from."""
