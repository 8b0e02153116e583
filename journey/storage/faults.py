"""What a database says when it cannot be reached, in the words of the product."""

from sqlalchemy.exc import DBAPIError

from journey.errors import StorageUnavailableError

# What SQLite and PostgreSQL say, in part, and what to try.
_HINTS = (
    ("locked", "Another program is writing to it; try again in a moment"),
    ("busy", "Another program is writing to it; try again in a moment"),
    ("lock timeout", "Another program is writing to it; try again in a moment"),
    ("disk is full", "Make room on the disk, then try again"),
    ("readonly", "The file or its folder may not be written to; correct its permissions"),
    ("read-only", "The file or its folder may not be written to; correct its permissions"),
    ("unable to open", "Look whether the folder of the library is there and may be written to"),
    ("not a database", "The file is no library; move it away or restore a backup of it"),
    ("malformed", "The file is damaged; restore a backup of it"),
    ("password", "Correct the user and the password in JOURNEY_DATABASE_URL"),
    ("does not exist", "Correct the database and the user in JOURNEY_DATABASE_URL"),
    ("too many", "The database server is busy; try again in a moment"),
    ("connection", "The database server does not answer; try again in a moment"),
    ("server", "The database server does not answer; try again in a moment"),
    ("terminating", "The database server does not answer; try again in a moment"),
    ("timeout", "The database server does not answer; try again in a moment"),
)
_ELSE = "Nothing was half written; look whether the folder of the library can be read and written"


def unavailable(error: Exception) -> StorageUnavailableError:
    """The error of a database driver as ours, with what to try."""
    # PostgreSQL's client goes on for several lines; the first one says what is the case.
    said = str(error.orig if isinstance(error, DBAPIError) else error).partition("\n")[0]
    hint = next((hint for part, hint in _HINTS if part in said.casefold()), _ELSE)
    return StorageUnavailableError("The library cannot be used just now: {said}", hint, said=said)
