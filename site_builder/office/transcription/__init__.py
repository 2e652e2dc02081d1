"""A survey as it is to be typed into the national system, on paper and as a page."""
