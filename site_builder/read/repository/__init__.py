"""The files of a repository, on disk and in git, before a change and after it."""
