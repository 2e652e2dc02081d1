"""What differs between two sides of a change, in the form's own words."""
