"""`kepu verify`: whether what comes back is what the data say."""
