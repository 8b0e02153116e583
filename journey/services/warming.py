"""What can be made ready beside other work, so that a first picture comes sooner."""

from threading import Thread


def unpack_fonts() -> Thread:
    """Unpack the fonts in a thread: a twentieth of a second that does not hold the interpreter."""
    from journey.scene import fonts

    thread = Thread(target=fonts.unpack, name="fonts", daemon=True)
    thread.start()
    return thread
