"""`python -m journey`: the command line."""

from journey.cli.main import main

if __name__ == "__main__":
    main()
