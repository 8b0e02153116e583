"""The journey's own form of a document, each value still knowing where it was written."""

from typing import Any

from journey.document.faults import Place


class Placed(dict[str, Any]):
    """A record by the model's field names; a field with a place and no value was unreadable."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Place] = {}

    def put(self, field: str, value: Any, place: Place) -> None:
        """Fill a field."""
        self[field] = value
        self.places[field] = place

    def at(self, field: str) -> Place:
        """Where a field was written; where the record begins if it was not."""
        return self.places.get(field, self.place)


class PlacedList(list[Any]):
    """A list, and where each of its entries was written."""

    __slots__ = ("place", "places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.places: list[Place] = []

    def put(self, value: Any, place: Place) -> None:
        """One more entry."""
        self.append(value)
        self.places.append(place)


def place_of(value: Any, steps: tuple[int | str, ...]) -> tuple[Place, bool]:
    """Where the value stands to which the steps lead, and whether it was written there at all.

    The place is the nearest one known: a key that is missing has the place of its table.
    """
    place = value.place if isinstance(value, (Placed, PlacedList)) else Place()
    was_written = True
    for step in steps:
        if isinstance(value, Placed) and isinstance(step, str):
            was_written = step in value.places
            place = value.at(step)
            value = value.get(step)
        elif isinstance(value, PlacedList) and isinstance(step, int) and step < len(value):
            was_written = True
            place, value = value.places[step], value[step]
        else:
            return place, False
    return place, was_written
