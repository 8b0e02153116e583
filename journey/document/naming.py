"""Things that other parts of a document name: by their id, or by exactly their name."""

from functools import cached_property
from typing import Any

from journey.document.faults import Faults, Place, shown
from journey.document.placed import Placed, PlacedList
from journey.document.spelling import nearest
from journey.text import clean_name

_LISTED = 8
_COMPARED = 2_000


def plain_name(text: str) -> str:
    """A name as the model will keep it; the text as it is where the model will refuse it."""
    try:
        return clean_name(text)
    except ValueError:
        return text


class Named:
    """The touchpoints, personas or triggers of a journey, to be found by id or name."""

    def __init__(
        self, records: list[dict[str, Any]], named_by: str, what: str, faults: Faults
    ) -> None:
        self._records = records
        self._named_by = named_by
        self._what = what
        self._faults = faults

    def resolve(self, record: dict[str, Any], field: str) -> None:
        """Put the id in place of a name, where the field is filled."""
        if isinstance(record, Placed) and isinstance(wanted := record.get(field), str):
            record[field] = self._id_of(wanted, record.at(field))

    def resolve_all(self, entries: PlacedList) -> None:
        """Put ids in place of names in a list."""
        for index, wanted in enumerate(entries):
            entries[index] = self._id_of(wanted, entries.places[index])

    @cached_property
    def _ids(self) -> set[str]:
        return {record["id"] for record in self._records}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        by_name: dict[str, list[str]] = {}
        for record in self._records:
            if isinstance(name := record.get(self._named_by), str):
                by_name.setdefault(plain_name(name), []).append(record["id"])
        return by_name

    def _id_of(self, wanted: str, place: Place) -> str:
        if wanted in self._ids:
            return wanted
        ids = self._by_name.get(plain_name(wanted), [])
        if len(ids) == 1:
            return ids[0]
        said = self._faults.words
        if ids:
            self._faults.add(
                place,
                said("{name} is the name of several", name=shown(wanted)),
                said("Name it by its id: {ids}", ids=said.listing(ids[:_LISTED])),
            )
        else:
            message = said("{name} is not {what} of this map", name=shown(wanted), what=self._what)
            self._faults.add(place, message, self._hint(wanted))
        return wanted

    def _hint(self, wanted: str) -> str:
        said = self._faults.words
        names = list(self._by_name)
        if not names:
            return said("There is none in this map yet")
        if self._faults.tells_more and (
            meant := nearest(wanted, [*list(self._ids)[:_COMPARED], *names[:_COMPARED]])
        ):
            return said("Did you mean `{meant}`?", meant=shown(meant))
        return said("There are {names}", names=said.listing([shown(n) for n in names[:_LISTED]]))
