"""The parts of the screens: one a file, each with `show(..., key=)`."""
