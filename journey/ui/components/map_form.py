"""What a map says of itself, in native fields; changed is saved."""

from collections.abc import Callable

from journey.editing import AddPersona, Edit, RemovePersona, Sequence, SetProperty
from journey.locales import Words
from journey.model import Journey, JourneyState, Organisation, ScaleKey
from journey.services import documents
from journey.ui import state
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.fields import Field
from journey.ui.vocabulary import SCALES
from personas import Persona


def show(journey: Journey, key: str) -> None:
    """The fields from the title to the personas."""
    words = state.speak()
    field = Field(journey.id, key)
    field.text(
        "title", words("Title"), journey.title, _set(journey, "title"), height=68, max_chars=200
    )
    _purpose(field, journey, words)
    _personas(field, journey, words)
    _kind(field, journey, words)


def _set(journey: Journey, name: str) -> Callable[[object], SetProperty]:
    """The edit that sets a property of the map, for as long as nobody else has changed that."""
    old = getattr(journey, name)
    return lambda value: SetProperty(
        entity="journey",
        field=name,
        value=value,  # pyright: ignore[reportArgumentType]
        old=old,
    )


def _purpose(field: Field, journey: Journey, words: Words) -> None:
    """Where the journey leads to, in what situation, and with whom the customer deals."""
    set_target = _set(journey, "target_action")
    field.text(
        "target",
        words("Target action"),
        journey.target_action or "",
        lambda text: set_target(text.strip() or None),
        max_chars=200,
        help=words("What the customer shall do in the end, such as buying a ticket."),
    )
    set_scenario = _set(journey, "scenario")
    field.text(
        "scenario",
        words("Scenario"),
        journey.scenario or "",
        lambda text: set_scenario(text.strip() or None),
        height=84,
        help=words("The situation in one line, from where to where."),
    )
    field.text(
        "organisation",
        words("Organisation"),
        journey.organisation.name if journey.organisation else "",
        lambda text: organisation_edit(journey, text),
        max_chars=200,
    )


def organisation_edit(journey: Journey, name: str) -> SetProperty:
    """Another name for the organisation, which stays ours or a competitor's; none without one."""
    there = journey.organisation
    named = name.strip()
    value: dict[str, str] | None = None
    if named:
        kind = there.kind if there else Organisation.model_fields["kind"].default
        value = {"name": named, "kind": kind.value}
    return _set(journey, "organisation")(value)


def _personas(field: Field, journey: Journey, words: Words) -> None:
    """Whose journey it is: those of the map, and those that the library has besides."""
    known = {each.id: each for each in documents.persona_library().values()}
    known |= {each.id: each for each in journey.personas}
    field.some(
        "personas",
        words("Personas"),
        {id: persona.name for id, persona in known.items()},
        [persona.id for persona in journey.personas],
        lambda chosen: personas_edit(journey, known, chosen),
        placeholder=words("For whom the map is drawn"),
        help=words("A persona that is taken away takes its scores along; undo brings both back."),
    )


def personas_edit(journey: Journey, known: dict[str, Persona], chosen: list[str]) -> Edit | None:
    """The edit after which these personas stand on the map; None where they do already."""
    there = [persona.id for persona in journey.personas]
    edits: list[RemovePersona | AddPersona] = [
        *(RemovePersona(persona=id) for id in there if id not in chosen),
        *(AddPersona(persona=known[id]) for id in chosen if id not in there),
    ]
    if len(edits) < 2:
        return edits[0] if edits else None
    return Sequence(edits=tuple(edits))


def _kind(field: Field, journey: Journey, words: Words) -> None:
    """State, scale and language of the map."""
    field.segments(
        "state",
        words("State"),
        {JourneyState.AS_IS: words("As-is"), JourneyState.TO_BE: words("To-be")},
        journey.state,
        _set(journey, "state"),
        required=True,
        help=words("The journey as it is today, or as it shall be."),
    )
    # The list keeps the words it was first shown with, so each language has a list of its own.
    field.choice(
        f"scale-{words.language}",
        words("Scale of the map"),
        {key: words(name) for key, name in SCALES.items()},
        journey.scale,
        lambda scale: _set(journey, "scale")(scale) if scale in set(ScaleKey) else None,
        help=words("The picture is drawn on it; each score keeps the scale it was given on."),
    )
    languages = {journey.language: journey.language} | LANGUAGE_NAMES
    field.segments(
        "language",
        words("Language of the map"),
        languages,
        journey.language,
        _set(journey, "language"),
        required=True,
        help=words("The one it is written in; exports speak it too."),
    )
