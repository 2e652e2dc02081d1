"""Submitted prose on paper and in Word: what the site shows, as blocks that are plain data."""
