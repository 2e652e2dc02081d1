"""`python -m site_builder` is the command `kepu`."""

from site_builder.command import main

main()
