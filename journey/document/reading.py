"""From the tree of a file to the journey's own form: short forms are written out, places kept."""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from journey.document import forms
from journey.document.faults import Faults, Place, shown
from journey.document.forms import Ends, Form, Kind, Many, Shape, Slot
from journey.document.numbers import number_hint
from journey.document.placed import Placed, PlacedList
from journey.document.spelling import nearest, other_word
from journey.document.tree import Plain, Row, Table
from personas import Persona

_WHOLE = re.compile(r"[-+]?[0-9]{1,300}")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_FLAGS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_ENDLESS = re.compile(r"[-+]?\.?(?:nan|inf|infinity)", re.IGNORECASE)
_YES_NO = frozenset({"yes", "no", "on", "off", "ja", "nein", "y", "n", "j", "wahr", "falsch"})

UNREADABLE: Any = object()
"""What stands there cannot be read; its fault is told."""


class Reading:
    """Reads the parts of one document by their forms and collects what is wrong."""

    def __init__(self, faults: Faults, library: Mapping[str, Persona]) -> None:
        self.faults = faults
        self.library = library
        self.words = faults.words

    def read(self, shape: Shape, value: Any, place: Place) -> Any:
        """A value of the tree as the shape understands it, or UNREADABLE."""
        if isinstance(shape, Kind):
            return self._scalar(shape, value, place)
        if isinstance(shape, Form):
            return self.record(shape, value, place)
        if isinstance(shape, Many):
            return self._many(shape, value, place)
        return self._satisfaction(value, place)

    def record(self, form: Form, value: Any, place: Place) -> Any:
        """A record from a table, or from the text that may stand for it alone."""
        if isinstance(value, Table):
            return self._table(form, value, place)
        if isinstance(value, str) and form.record is Persona:
            return self._library_persona(value, place)
        if isinstance(value, str) and form.alone:
            record = Placed(place)
            record.put(form.alone, str(value), place)
            return record
        said = self.words
        keys = said.listing([f"`{key}`" for key in list(form.slots)[:3]])
        if isinstance(value, Row):
            found = said("is a list; one entry is expected here")
        elif form.alone:
            found = said("is neither a text nor a table with keys such as {keys}", keys=keys)
        else:
            found = said("is not a table with keys such as {keys}", keys=keys)
        self.faults.add(place, found, self._hint_for(value))
        return UNREADABLE

    def _table(self, form: Form, table: Table, place: Place) -> Placed:
        record = Placed(place)
        misspelt: dict[str, Place] = {}
        for key, value in table.items():
            at = place.key(key, table.lines[key])
            slot = form.slots.get(key)
            if slot is not None:
                self._fill(record, slot, value, at)
            elif form.alone and len(table) == 1 and not _meant(key, form.slots):
                misspelt[form.alone] = at
                self._text_with_colon(key, form, at)
            else:
                misspelt[self._unknown_key(key, form.slots, at, table)] = at
        for key in misspelt.keys() & form.slots.keys():
            # Told already: what was meant is not missing as well.
            record.places.setdefault(form.slots[key].field, misspelt[key])
        return record

    def _text_with_colon(self, key: str, form: Form, place: Place) -> None:
        """The only key is unknown, where a text could stand: a colon made the text a table."""
        said = self.words
        self.faults.add(
            place,
            said("`{key}` is not a key that is known here", key=shown(key)),
            said(
                "Put text with a colon and a space in quotes; the keys here are {keys}",
                keys=said.listing(list(form.slots)),
            ),
        )

    def _fill(self, record: Placed, slot: Slot, value: Any, place: Place) -> None:
        if value is None:
            return
        said = self.words
        if slot.field in record.places:
            first = record.places[slot.field]
            self.faults.add(
                place,
                said("says again what `{first}` says", first=first.path.rsplit(".", 1)[-1]),
                said("Keep one of the two; the one in the plural holds a list"),
            )
            return
        if slot.is_single:
            self._fill_single(record, slot, value, place)
            return
        if isinstance(slot.shape, Kind):
            found = self._scalar(slot.shape, value, place, slot.ends)
        else:
            found = self.read(slot.shape, value, place)
        record.places[slot.field] = place
        if found is not UNREADABLE:
            record[slot.field] = found

    def _fill_single(self, record: Placed, slot: Slot, value: Any, place: Place) -> None:
        assert isinstance(slot.shape, Many)
        record.places[slot.field] = place
        if isinstance(value, Row):
            self.faults.add(
                place,
                self.words("holds a list where one entry is expected"),
                self.words("Use the key in the plural for a list"),
            )
            return
        entries = PlacedList(place)
        found = self.read(slot.shape.of, value, place)
        if found is not UNREADABLE:
            entries.put(found, place)
        record[slot.field] = entries

    def _many(self, shape: Many, value: Any, place: Place) -> Any:
        if isinstance(value, Row):
            entries = PlacedList(place)
            for index, entry in enumerate(value):
                at = place.item(index, value.lines[index])
                if entry is None:
                    self._empty(at)
                elif (found := self.read(shape.of, entry, at)) is not UNREADABLE:
                    entries.put(found, at)
            return entries
        if isinstance(value, Table) and isinstance(shape.of, Form) and shape.of.grouped_by:
            return self._grouped(shape.of, value, place)
        said = self.words
        self.faults.add(
            place,
            said("is not a list"),
            said("Write a list like [one, another]; in YAML also a line with `- ` for each entry"),
        )
        return UNREADABLE

    def _empty(self, place: Place) -> None:
        self.faults.add(place, self.words("is empty"), self.words("Remove the line or fill it"))

    def _grouped(self, form: Form, table: Table, place: Place) -> PlacedList:
        """A table from a kind to a text or several, as a list of records."""
        entries = PlacedList(place)
        for kind, value in table.items():
            at = place.key(kind, table.lines[kind])
            texts = value if isinstance(value, Row) else [value]
            for index, text in enumerate(texts):
                here = at.item(index, texts.lines[index]) if isinstance(texts, Row) else at
                if text is None:
                    self._empty(here)
                elif (found := self._scalar(Kind.TEXT, text, here)) is not UNREADABLE:
                    record = Placed(here)
                    record.put(form.grouped_by, kind, at)
                    record.put("text", found, here)
                    entries.put(record, here)
        return entries

    def _satisfaction(self, value: Any, place: Place) -> Any:
        """The scores of a touchpoint, however they are written."""
        scores = PlacedList(place)
        if isinstance(value, Row):
            for index, entry in enumerate(value):
                at = place.item(index, value.lines[index])
                self._score(scores, entry, at)
        elif isinstance(value, Table) and not set(forms.SCORE_KEYS).intersection(value):
            for persona, entry in value.items():
                at = place.key(persona, value.lines[persona])
                if entry is not None:
                    self._score(scores, entry, at, persona)
                elif cut := _cut_at_comma(persona, value):
                    self._add_cut_number(persona, cut, at)
        else:
            self._score(scores, value, place)
        return scores

    def _score(
        self, scores: PlacedList, value: Any, place: Place, persona: str | None = None
    ) -> None:
        """One score: a number, or a table with the value and its evidence."""
        score = Placed(place)
        if persona is not None:
            score.put("persona", persona, place)
        if isinstance(value, Table):
            self._score_table(score, value, place)
        elif (number := self._scalar(Kind.NUMBER, value, place)) is UNREADABLE:
            return
        else:
            score.put("value", number, place)
        scores.put(score, place)

    def _score_table(self, score: Placed, table: Table, place: Place) -> None:
        evidence = Placed(place)
        for key, value in table.items():
            at = place.key(key, table.lines[key])
            if key not in forms.SCORE_KEYS:
                if self._unknown_key(key, forms.SCORE_KEYS, at, table) == "value":
                    score.places.setdefault("value", at)
                continue
            field = forms.EVIDENCE_FIELD.get(key)
            record, form = (score, forms.SCORE) if field is None else (evidence, forms.EVIDENCE)
            self._fill(record, form.slots[field or key], value, at)
        if evidence.places:
            score.put("evidence", evidence, place)

    def _scalar(self, kind: Kind, value: Any, place: Place, ends: Ends = (None, None)) -> Any:
        if isinstance(value, (Table, Row)):
            self.faults.add(place, self._expected(kind, value), self._hint_for(value))
            return UNREADABLE
        if kind is Kind.TEXT:
            return self._text(value, place)
        if kind is Kind.FLAG:
            return self._flag(value, place)
        return self._number(kind, value, place, ends)

    def _text(self, value: Any, place: Place) -> Any:
        if isinstance(value, str):
            return str(value)
        self.faults.add(place, self._expected(Kind.TEXT, value), self.words("Put it in quotes"))
        return UNREADABLE

    def _flag(self, value: Any, place: Place) -> Any:
        if isinstance(value, bool):
            return value
        if isinstance(value, Plain) and value in _FLAGS:
            return _FLAGS[value]
        hint = self.words("Write true or false")
        if isinstance(value, str) and value in _FLAGS:
            hint = self.words("Write it without quotes")
        self.faults.add(place, self._expected(Kind.FLAG, value), hint)
        return UNREADABLE

    def _number(self, kind: Kind, value: Any, place: Place, ends: Ends) -> Any:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            number: int | float = value
        elif isinstance(value, Plain) and _WHOLE.fullmatch(value):
            number = int(value)
        elif isinstance(value, Plain) and _NUMBER.fullmatch(value):
            number = float(value)
        else:
            hint = self._hint_for_number(value) or number_hint(kind, ends, self.words)
            self.faults.add(place, self._expected(kind, value), hint)
            return UNREADABLE
        if isinstance(number, float) and not math.isfinite(number):
            self.faults.add(place, self.words("is too large a number"))
            return UNREADABLE
        if kind is Kind.WHOLE and isinstance(number, float) and number % 1:
            self.faults.add(place, self._expected(kind, value), number_hint(kind, ends, self.words))
            return UNREADABLE
        return number

    def _hint_for_number(self, value: Any) -> str:
        said = self.words
        if not isinstance(value, str):
            return ""
        if _ENDLESS.fullmatch(value):
            return said("Leave the key out where nothing is known")
        if not isinstance(value, Plain) and _NUMBER.fullmatch(value):
            return said("Write it without quotes")
        if _NUMBER.fullmatch(value.replace(",", ".", 1)):
            return said("Write {number} with a point", number=value.replace(",", ".", 1))
        return ""

    def _expected(self, kind: Kind, value: Any) -> str:
        said = self.words
        if isinstance(value, (Table, Row)):
            given = said("a table") if isinstance(value, Table) else said("a list")
        elif isinstance(value, bool):
            given = str(value).lower()
        else:
            given = shown(value)
            if isinstance(value, str) and not isinstance(value, Plain):
                given = f'"{given}"'
        return {
            Kind.TEXT: said("{value} is not a text", value=given),
            Kind.WHOLE: said("{value} is not a whole number", value=given),
            Kind.NUMBER: said("{value} is not a number", value=given),
            Kind.FLAG: said("{value} is neither true nor false", value=given),
        }[kind]

    def _hint_for(self, value: Any) -> str:
        """What is likely to be meant where a table or a list stands and should not."""
        if isinstance(value, Table):
            return self.words("Put text that holds a colon and a space in quotes")
        return ""

    def _unknown_key(self, key: str, known: Iterable[str], place: Place, table: Table) -> str:
        """Tell of a key that is not known; the one that is likely meant, or nothing."""
        said = self.words
        if cut := _cut_at_comma(key, table):
            self._add_cut_number(key, cut, place)
            return ""
        meant = _meant(key, known) if self.faults.tells_more else ""
        if meant:
            hint = said("Did you mean `{meant}`?", meant=meant)
        else:
            hint = said("Known are {keys}", keys=said.listing(list(known)))
        self.faults.add(
            place, said("`{key}` is not a key that is known here", key=shown(key)), hint
        )
        return meant

    def _add_cut_number(self, key: str, number: str, place: Place) -> None:
        said = self.words
        self.faults.add(
            place,
            said("`{key}` stands behind a comma as a key of its own", key=key),
            said("Write {number} with a point", number=number),
        )

    def _library_persona(self, name: str, place: Place) -> Any:
        """A persona of the library, by the name of its file."""
        said = self.words
        if name in self.library:
            return self.library[name].model_dump(mode="json", exclude_defaults=True)
        names = list(self.library)
        if meant := nearest(name, names):
            hint = said("Did you mean `{meant}`?", meant=meant)
        else:
            hint = said(
                "The library has {names}; or write the persona out: name, age, quote …",
                names=said.listing(names),
            )
        self.faults.add(
            place, said("{name} is not a persona of the library", name=shown(name)), hint
        )
        return UNREADABLE


def _cut_at_comma(key: str, table: Table) -> str:
    """The number with a point of which a key is the end: `{value: 4,2}` has the key 2."""
    keys = list(table)
    if keys[0] == key or not key.isdecimal() or table[key] is not None:
        return ""
    before = table[keys[keys.index(key) - 1]]
    is_cut = isinstance(before, Plain) and _WHOLE.fullmatch(before)
    return f"{before}.{key}" if is_cut else ""


def _meant(key: str, known: Iterable[str]) -> str:
    keys = list(known)
    return other_word(key, keys) or nearest(key, keys)
