"""What somebody can do, with a map or with the library; each word stands in the audit log."""

from enum import StrEnum


class Action(StrEnum):
    """Every action that is decided on and can be audited."""

    # With a map
    SEE = "see"
    """See the map, its picture, its findings and its comments."""
    SEE_HISTORY = "see history"
    EXPORT = "export"
    DUPLICATE = "duplicate"
    SEE_MEMBERS = "see members"
    LEAVE = "leave"
    COMMENT = "comment"
    RESOLVE = "resolve"
    """Resolve a comment of another, open it again or take it away."""
    EDIT = "edit"
    """Change the map, undo and redo, restore a revision and name one."""
    FACILITATE = "facilitate"
    """Open, close, reveal and repeat rounds; agenda and parking lot."""
    SEE_ROUND = "see round"
    """See what was revealed of a round."""
    TAKE_OVER = "take over"
    """Take over results of a round as scores of the map."""
    ARCHIVE = "archive"
    DELETE = "delete"
    RESTORE = "restore"
    SHARE = "share"
    """Give and take roles; make and revoke links."""
    SEE_AUDIT = "see audit"

    # Within a round of a map
    VOTE = "vote"
    ADD_NOTE = "add note"

    # With the library
    JOIN_ROUND = "join round"
    """Try a number or code of a round."""
    OPEN_LINK = "open link"
    """Try the token of a link."""
    LOG_IN = "log in"
    CREATE = "create"
    """Make a map, whose owner one then is."""
    SET_CAPACITY = "set capacity"
    """Say how many hours a week a department has."""
    NAME_SELF = "name self"
    EXPORT_SELF = "export self"
    ERASE_SELF = "erase self"

    @property
    def is_of_a_map(self) -> bool:
        """Whether it is done with one map, not with the library."""
        return self not in _OF_THE_LIBRARY


_OF_THE_LIBRARY = frozenset(
    {
        Action.JOIN_ROUND,
        Action.OPEN_LINK,
        Action.LOG_IN,
        Action.CREATE,
        Action.SET_CAPACITY,
        Action.NAME_SELF,
        Action.EXPORT_SELF,
        Action.ERASE_SELF,
    }
)
