"""The forge that holds the repository: what it says of a pull request, and writing to it."""
