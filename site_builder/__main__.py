"""`python -m site_builder` is the command `kepu`; both begin here."""

from __future__ import annotations

import sys


def main() -> None:
    """Load the command, which takes a moment in which one may change one's mind, and run it."""
    try:
        # Here and not above: a process started aside imports this module too, and needs none of it.
        from site_builder.command import main as run  # noqa: PLC0415 - as above
        from site_builder.command.speaking import NAME, typed  # noqa: PLC0415 - as above
    except KeyboardInterrupt:
        print("已中断。", file=sys.stderr)  # noqa: T201 - nothing is loaded that could say it
        sys.exit(2)
    run(name=typed() if __name__ == "__main__" else NAME)


if __name__ == "__main__":
    main()
