"""`kepu comment`: from a review to the forge."""
