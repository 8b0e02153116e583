"""What is made ready before the first visitor comes."""


def warm_up() -> None:
    """Open the library and draw once, so that fonts and layout are ready."""
