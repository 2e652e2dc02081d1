"""What a change brings about elsewhere: figures that move, and what is still missing."""
