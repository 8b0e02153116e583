"""Ids of other products, where they can be ids here too."""

import re
from collections.abc import Sequence

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


def usable_ids(ids: Sequence[str]) -> list[str | None]:
    """The ids that can be kept; None for one that is written otherwise or stands again."""
    seen: set[str] = set()
    kept: list[str | None] = []
    for id in ids:
        is_usable = _ID.fullmatch(id) is not None and id not in seen
        seen.add(id)
        kept.append(id if is_usable else None)
    return kept
