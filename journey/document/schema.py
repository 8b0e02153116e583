"""The JSON Schema of map files as people write them, so that editors complete and check them.

It follows from the model's own schema; the forms say where files are written otherwise.
"""

from typing import Any

from pydantic import BaseModel

from journey.document import forms
from journey.document.forms import Form, Many, Satisfaction, Slot, form_of
from journey.document.upgrades import FORMAT
from journey.model import Journey, Quote, Touchpoint, Transition
from personas import Persona

Schema = dict[str, Any]

_MADE_BY_READING = frozenset({"id", "kind", "scale"})
"""Keys that the model needs and a file may leave out."""
_REFERENCES = frozenset(
    {(Quote, "persona"), (Touchpoint, "serves"), (Transition, "source"), (Transition, "target")}
)
"""Keys that name something by its id or its name."""


def schema() -> Schema:
    """The schema of a map file (JSON Schema 2020-12)."""
    model = Journey.model_json_schema()
    defined: dict[str, Schema] = model.pop("$defs")
    written: dict[str, Schema] = {name: _tidy(part) for name, part in defined.items()}
    for record in _records(form_of(Journey), {}).values():
        if record is not Journey:
            written[record.__name__] = _record(form_of(record), _tidy(defined[record.__name__]))
    score = _score(written.pop("SatisfactionScore"), written.pop("Evidence"))
    written["Satisfaction"] = _satisfaction(score)
    journey = _record(form_of(Journey), _tidy(model))
    versions = {
        "type": "integer",
        "minimum": 1,
        "maximum": FORMAT,
        "description": "The format of the file; the current one where left out.",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **journey,
        "title": "Journey map file",
        "properties": {"format": versions, **journey["properties"]},
        "$defs": dict(sorted(written.items())),
    }


def _records(form: Form, found: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """All records that a form holds, itself included."""
    if form.record.__name__ not in found:
        found[form.record.__name__] = form.record
        for slot in form.slots.values():
            shape = slot.shape.of if isinstance(slot.shape, Many) else slot.shape
            if isinstance(shape, Form):
                _records(shape, found)
    return found


def _tidy(part: Schema) -> Schema:
    """A schema without titles and empty defaults, which say nothing, and flat where it can be.

    Keywords of JSON Schema speak of one type each, so that text or nothing needs no alternatives:
    editors complete and locate better without.
    """
    tidy = {
        key: value
        for key, value in part.items()
        if key != "title" and not (key == "default" and value in (None, []))
    }
    if isinstance(tidy.get("properties"), dict):
        tidy["properties"] = {name: _tidy(field) for name, field in tidy["properties"].items()}
    match tidy.get("anyOf"):
        case [{"type": str(type_), **rest}, {"type": "null"}]:
            del tidy["anyOf"]
            return {**tidy, **rest, "type": [type_, "null"]}
        case _:
            return tidy


def _record(form: Form, model: Schema) -> Schema:
    """The schema of a record: a table, and where the form has it, a text alone."""
    fields: dict[str, Schema] = model["properties"]
    properties = {
        key: _property(form, key, slot, fields[slot.field]) for key, slot in form.slots.items()
    }
    required = [field for field in model.get("required", []) if field not in _MADE_BY_READING]
    table: Schema = {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    if "description" in model:
        table = {"description": model["description"], **table}
    if form.singular:
        table["dependentSchemas"] = {
            single: {"properties": {plural: False}} for single, plural in form.singular.items()
        }
    if form.alone or form.record is Persona:
        table["type"] = ["string", "object"]
        table["maxLength"] = fields[form.alone or "name"]["maxLength"]
    return table


def _property(form: Form, key: str, slot: Slot, field: Schema) -> Schema:
    described = {"description": field["description"]} if "description" in field else {}
    if slot.is_single:
        return {**described, **field["items"]}
    if slot.shape is Satisfaction.SCORES:
        return {"$ref": "#/$defs/Satisfaction"}
    if (form.record, key) in _REFERENCES:
        text = {"type": "string"}
        return {**described, **({"type": "array", "items": text} if "items" in field else text)}
    entry = slot.shape.of if isinstance(slot.shape, Many) else None
    if isinstance(entry, Form) and entry.grouped_by:
        return {**field, **_grouped(entry)}
    return field


def _grouped(form: Form) -> Schema:
    text = {"type": "string"}
    names: Schema = {"type": "string"}
    kind = form.record.model_json_schema()["properties"][form.grouped_by]
    if "$ref" in kind:
        names = {"$ref": kind["$ref"]}
    return {
        "type": ["array", "object"],
        "description": f"A list, or a table from {form.grouped_by} to text or texts.",
        "propertyNames": names,
        "additionalProperties": {"type": ["string", "array"], "items": text},
    }


def _score(score: Schema, evidence: Schema) -> Schema:
    """A score as a table: the value with its evidence beside it."""
    properties = dict(score["properties"])
    properties["persona"] = {"type": "string"}
    for key, field in forms.EVIDENCE_FIELD.items():
        properties[key] = evidence["properties"][field]
    return {
        "type": "object",
        "description": "A score with what it rests on.",
        "properties": {key: properties[key] for key in forms.SCORE_KEYS},
        "required": ["value"],
        "additionalProperties": False,
    }


def _satisfaction(score: Schema) -> Schema:
    """Scores: a number; a table, either of one score or from personas to scores; a list of both."""
    one = {**score, "type": ["number", "object"]}
    others = [key for key in forms.SCORE_KEYS if key != "value"]
    return {
        "type": ["number", "object", "array"],
        "description": "How satisfied customers are here, on the map's scale: a number, a table "
        "with value and evidence, or a table from persona to either.",
        "properties": score["properties"],
        "additionalProperties": one,
        "dependentRequired": {key: ["value"] for key in others},
        "if": {"required": ["value"]},
        "then": {"propertyNames": {"enum": list(forms.SCORE_KEYS)}},
        "items": one,
    }
