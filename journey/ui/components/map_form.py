"""What a map says of itself, in native fields; changed is saved."""

from journey.editing import AddPersona, Edit, RemovePersona, Sequence, SetProperty, changed
from journey.locales import Words
from journey.model import Journey, JourneyState, Organisation, OrganisationKind, ScaleKey
from journey.services import documents
from journey.ui import helped, state
from journey.ui.components import section
from journey.ui.components.shell import LANGUAGE_NAMES
from journey.ui.fields import Field
from journey.ui.properties import setter, text_setter
from journey.ui.vocabulary import ORGANISATIONS, SCALES
from personas import Persona


def show(journey: Journey, key: str) -> None:
    """The fields from the title to the personas."""
    words = state.speak()
    field = Field(journey.id, key)
    field.text(
        "title",
        words("Title"),
        journey.title,
        setter(journey, "title"),
        height="content",
        max_chars=200,
    )
    _purpose(field, journey, words)
    _personas(field, journey, words)
    _kind(field, journey, words)
    _standing(field, journey, words, key)


def _purpose(field: Field, journey: Journey, words: Words) -> None:
    """Where the journey leads to, in what situation, and with whom the customer deals."""
    field.text(
        "target",
        words("Target action"),
        journey.target_action or "",
        text_setter(journey, "target_action"),
        max_chars=200,
        help=helped.about(
            "target-action",
            words("What the customer shall do in the end, such as buying a ticket."),
            words,
        ),
    )
    field.text(
        "scenario",
        words("Scenario"),
        journey.scenario or "",
        text_setter(journey, "scenario"),
        height="content",
        help=helped.about(
            "journey", words("The situation in one line, from where to where."), words
        ),
    )
    field.text(
        "organisation",
        words("Organisation"),
        journey.organisation.name if journey.organisation else "",
        lambda text: organisation_edit(journey, text),
        max_chars=200,
    )
    there = journey.organisation
    if there is not None:
        field.segments(
            "whose",
            words("Whose it is"),
            {kind: words(name) for kind, name in ORGANISATIONS.items()},
            there.kind,
            lambda kind: setter(journey, "organisation")(changed(there, kind=kind)),
            required=True,
            help=helped.about(
                "journey",
                words("A competitor's map is compared with ours, never mixed with it."),
                words,
            ),
        )


def organisation_edit(journey: Journey, name: str) -> SetProperty:
    """Another name for the organisation, which stays ours or a competitor's; none without one."""
    there = journey.organisation
    named = name.strip()
    value: dict[str, str] | None = None
    if named:
        kind = there.kind if there else Organisation.model_fields["kind"].default
        value = {"name": named, "kind": kind.value}
    return setter(journey, "organisation")(value)


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
        help=helped.about(
            "persona",
            words("A persona that is taken away takes its scores along; undo brings both back."),
            words,
        ),
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
        setter(journey, "state"),
        required=True,
        help=helped.about("as-is", words("The journey as it is today, or as it shall be."), words),
    )
    # The list keeps the words it was first shown with, so each language has a list of its own.
    field.choice(
        f"scale-{words.language}",
        words("Scale of the map"),
        {key: words(name) for key, name in SCALES.items()},
        journey.scale,
        lambda scale: setter(journey, "scale")(scale) if scale in set(ScaleKey) else None,
        help=helped.about(
            "satisfaction-score",
            words("The picture is drawn on it; each score keeps the scale it was given on."),
            words,
        ),
    )
    languages = {journey.language: journey.language} | LANGUAGE_NAMES
    field.segments(
        "language",
        words("Language of the map"),
        languages,
        journey.language,
        setter(journey, "language"),
        required=True,
        help=words("The one it is written in; exports speak it too."),
    )


def _standing(field: Field, journey: Journey, words: Words, key: str) -> None:
    """For which day it holds, how complete it is, whether its figures are invented, a note."""
    known = (journey.date, journey.completeness, journey.note)
    with section.opening(
        words("Date and notes"), sum(bool(each) for each in known), f"{key}-open-standing"
    ) as part:
        if not part.open:
            return
        field.day(
            "date",
            words("Date"),
            journey.date,
            setter(journey, "date"),
            help=words("The day for which the map holds."),
        )
        field.toggle(
            "demo",
            words("Demo values"),
            journey.demo,
            setter(journey, "demo"),
            help=helped.about(
                "evidence", words("Every figure on the map is invented, for illustration."), words
            ),
        )
        theirs = journey.organisation and journey.organisation.kind is OrganisationKind.COMPETITOR
        if theirs or journey.completeness:
            field.text(
                "completeness",
                words("How complete is our knowledge?"),
                journey.completeness or "",
                text_setter(journey, "completeness"),
                height="content",
                help=helped.about(
                    "unknown",
                    words("What is not on a map that is not complete counts as unknown."),
                    words,
                ),
            )
        field.text(
            "note",
            words("Note"),
            journey.note or "",
            text_setter(journey, "note"),
            height="content",
        )
