"""Places of siblings as keys that sort: one more always fits between two, and no other changes.

Keys are compared sign by sign (never by the rules of a language). Method: David Greenspan,
"Implementing Fractional Indexing", with which keys at an end stay short.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from fractional_indexing import (  # pyright: ignore[reportMissingTypeStubs]
    generate_n_keys_between,
)


def places_between(before: str | None, after: str | None, count: int) -> list[str]:
    """So many new places between two (None: the end on that side), in their order."""
    return generate_n_keys_between(before, after, count)


def arranged(
    order: Sequence[str], places: Mapping[str, str], moving: Collection[str] = ()
) -> dict[str, str]:
    """A place for each sibling so that they sort in this order; most keep the one they have.

    `places` holds the places that are known. Whoever must move to keep the order gets a new one:
    those `moving` first of all, and of the others as few as can be (the rest is a longest run that
    already increases).
    """
    kept = _longest_run([places.get(id) for id in order])
    if len(kept) < len(order):
        kept = _longest_run([None if id in moving else places.get(id) for id in order])
    arranged: dict[str, str] = {}
    start, before = 0, None
    for index in (*kept, len(order)):
        after = places[order[index]] if index < len(order) else None
        new = order[start:index]
        arranged.update(zip(new, places_between(before, after, len(new)), strict=True))
        if index < len(order):
            arranged[order[index]] = before = places[order[index]]
        start = index + 1
    return arranged


def free_place(place: str, taken: Iterable[str]) -> str:
    """The place, or where it is taken a new one just behind it."""
    others = set(taken)
    if place not in others:
        return place
    behind = min((one for one in others if one > place), default=None)
    return places_between(place, behind, 1)[0]


def _longest_run(places: Sequence[str | None]) -> list[int]:
    """The indexes of a longest strictly increasing run among the places that are known."""
    ends: list[str] = []
    tails: list[int] = []
    previous: dict[int, int | None] = {}
    for index, place in enumerate(places):
        if place is None:
            continue
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        tails[length : length + 1] = [index]
        previous[index] = tails[length - 1] if length else None
    run: list[int] = []
    index = tails[-1] if tails else None
    while index is not None:
        run.append(index)
        index = previous[index]
    return run[::-1]
