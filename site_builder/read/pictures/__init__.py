"""Pictures, opened without trusting them."""
