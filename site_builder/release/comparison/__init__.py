"""What differs between a release and what its commit gives, down to the lines it came from."""
