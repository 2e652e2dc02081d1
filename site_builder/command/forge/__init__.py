"""`kepu forge`: what concerns the forge that a repository is on."""
