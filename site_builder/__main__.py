"""`python -m site_builder` is the command `kepu`."""

from site_builder.command import main

if __name__ == "__main__":  # a process started aside imports this module too
    main()
