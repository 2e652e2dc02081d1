"""`python -m site_builder` is the command `kepu`."""

if __name__ == "__main__":
    # Here and not above: a process started aside imports this module too, and needs none of it.
    from site_builder.command import main
    from site_builder.command.speaking import typed

    main(name=typed())
