"""From the tree of a file to a journey or a persona, with all faults at once."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from journey.document.completing import complete_journey, complete_persona
from journey.document.faults import Faults, Place
from journey.document.forms import form_of
from journey.document.gate import read_yaml
from journey.document.look_alikes import tell_look_alikes, written_in
from journey.document.placed import Placed, place_of
from journey.document.reading import Reading
from journey.document.tree import Table
from journey.document.upgrades import upgrade
from journey.document.validation import tell
from journey.model import Journey
from personas import Persona

Model = TypeVar("Model", bound=BaseModel)


def journey_from(tree: Any, faults: Faults, library: Mapping[str, Persona]) -> Journey:
    """The journey that a file's tree describes; raises InvalidDocumentError with all faults.

    The library holds the personas to which a file may refer by name.
    """
    table = upgrade(_top(tree, faults), faults)
    journey = Reading(faults, library).record(form_of(Journey), table, Place(line=table.line))
    complete_journey(journey, faults)
    made = _validated(Journey, journey, faults)
    tell_look_alikes(written_in(made, journey), faults)
    return made


def persona_from(tree: Any, faults: Faults) -> Persona:
    """The persona that a file's tree describes; raises InvalidDocumentError with all faults."""
    table = upgrade(_top(tree, faults), faults)
    persona = Reading(faults, {}).record(form_of(Persona), table, Place(line=table.line))
    complete_persona(persona)
    return _validated(Persona, persona, faults)


def read_persona(data: bytes, source: str = "", language: str = "en") -> Persona:
    """A persona from its YAML file."""
    faults = Faults(source, language)
    return persona_from(read_yaml(data, faults), faults)


def _top(tree: Any, faults: Faults) -> Table:
    if isinstance(tree, Table):
        faults.tree = tree
        return tree
    said = faults.words
    faults.stop(
        Place(line=getattr(tree, "line", None) or 1),
        said("begins with a list") if isinstance(tree, list) else said("is not a table of keys"),
        said("Start with a line like `title: …`"),
    )


def _validated(model: type[Model], record: Placed, faults: Faults) -> Model:
    """The record as the model has it: strict, but as from JSON, where a list can be a tuple."""
    try:
        made = model.model_validate_json(to_json(record))
    except ValidationError as error:
        for told in error.errors(include_url=False, include_input=True):
            place, was_written = place_of(record, told["loc"])
            tell(told, place, was_written, faults)
        raise faults.error() from None
    faults.check()
    return made
