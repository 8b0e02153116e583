"""Ids for what was written without one: from the name, told apart by a number."""

from collections.abc import Sequence

from journey.text import slug


def complete_ids(ids: Sequence[str | None], names: Sequence[str], fallback: str) -> list[str]:
    """The ids as given, and where None stands a free one made from the name: `bar`, `bar-2` ..."""
    taken = {id for id in ids if id is not None}
    last: dict[str, int] = {}
    completed: list[str] = []
    for id, name in zip(ids, names, strict=True):
        completed.append(id if id is not None else _free(slug(name, fallback), taken, last))
    return completed


def _free(stem: str, taken: set[str], last: dict[str, int]) -> str:
    number = last.get(stem, 0) + 1
    while (id := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    last[stem] = number
    taken.add(id)
    return id


def needed_ids(ids: Sequence[str], names: Sequence[str], fallback: str) -> list[str | None]:
    """The ids that must be written so that `complete_ids` gives all of them back; else None."""
    written: list[str | None] = [None] * len(ids)
    for _ in range(4):
        made = complete_ids(written, names, fallback)
        wrong = [index for index, id in enumerate(ids) if made[index] != id]
        if not wrong:
            return written
        for index in wrong:
            written[index] = ids[index]
    return list(ids)
