"""Last stage but one: tables as files that other programs open."""
