"""What a release says of itself, in the forms that catalogues read."""
