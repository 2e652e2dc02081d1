"""The command `kepu`: arguments in, exit status out. 0 clean, 1 problems, 2 misuse, 3 our bug."""

from site_builder.command.main import main

__all__ = ["main"]
