"""A persona in three columns: what surrounds it, the person, what we offer."""

from xml.etree.ElementTree import Element

from journey.locales import Words
from journey.model import Journey
from journey.services import checks
from journey.ui import cache, state
from journey.ui.components import persona_offer, tags
from journey.ui.components.persona_card import avatar, summary
from journey.ui.components.persona_column import column, facts
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag
from journey.ui.people import Known
from journey.ui.theming import as_image
from personas import CustomerKind, InfluenceKind, Persona
from personas.completeness import Check

_INFLUENCES: dict[InfluenceKind, str] = {
    InfluenceKind.CLIMATE: "Climate",
    InfluenceKind.WEATHER: "Weather",
    InfluenceKind.SEASON: "Season",
    InfluenceKind.TIME_OF_DAY: "Time of day",
    InfluenceKind.HOLIDAYS: "Holidays",
    InfluenceKind.EVENTS: "Events",
    InfluenceKind.MEDIA: "Media",
    InfluenceKind.LOCAL: "Local",
    InfluenceKind.OTHER: "Other",
}


def show(known: Known, journey: Journey | None, key: str) -> None:
    """The profile, read; tags carry the numbers of the touchpoints on the map that is chosen."""
    words = state.speak()
    _, triggers, channels = checks.persona_checks(known.persona, journey)
    show_markup(
        tag(
            "div",
            _context(known, words),
            _person(known, journey, triggers, words),
            persona_offer.column(known.persona, journey, channels, words),
            class_="jm-profile",
        )
    )


def _context(known: Known, words: Words) -> Element:
    persona = known.persona
    influences = [(words(_INFLUENCES[one.kind]), one.text) for one in persona.context]
    unknown = tag("p", words("Nothing is named yet."), class_="jm-muted jm-small")
    name = persona.name.split()[0]
    return column(
        words("Context"),
        words("what influences {name} from outside", name=name),
        facts(influences) or unknown,
        tag("h3", words("Maps with {name}", name=name), class_="jm-h3 jm-part"),
        [_map(entry.id, entry.revision, entry.title, words) for entry in known.maps]
        or tag("p", words("On no map yet."), class_="jm-muted jm-small"),
    )


def _map(id: str, revision: int, title: str, words: Words) -> Element:
    figures = cache.summary(id, revision)
    counts = [
        words.plural("{count} weak", "{count} weak", figures.weak)
        if figures.weak is not None
        else words("not scored yet"),
        words.plural("{count} missing", "{count} missing", figures.missing)
        if figures.missing
        else "",
    ]
    return tag(
        "a",
        tag("img", src=as_image(cache.miniature(id, revision, 94, 40)), alt=""),
        tag(
            "span",
            tag("b", title),
            tag("span", ", ".join(filter(None, counts)), class_="jm-muted jm-small"),
        ),
        href=f"./?map={id}",
        target="_self",
        class_="jm-maplink",
    )


def _person(known: Known, journey: Journey | None, triggers: Check, words: Words) -> Element:
    persona = known.persona
    shared = words.plural(
        "fictional, on {count} map", "fictional, on {count} maps", len(known.maps)
    )
    return column(
        words("Person"),
        shared if known.maps else words("fictional"),
        tag(
            "div",
            avatar(persona, "large"),
            tag(
                "div",
                tag("b", persona.name, class_="jm-name"),
                tag("div", _line(persona), class_="jm-muted"),
            ),
            class_="jm-row jm-nowrap",
        ),
        tag("blockquote", words("“{quote}”", quote=persona.quote)) if persona.quote else None,
        facts(
            [
                (words("Goals"), _joined(persona.goals)),
                (words("Values"), _joined(persona.values)),
                (words("Hobbies"), _joined(persona.hobbies)),
                (words("Topics"), _joined(persona.topics)),
                (words("Generation"), persona.generation),
                (words("Customer"), _customer(persona, words)),
                (words("Motives"), _joined(persona.motives)),
            ]
        ),
        _behaviour(persona, words),
        _triggers(triggers, journey, words),
    )


def _line(persona: Persona) -> str:
    return ", ".join(part for part in (summary(persona), persona.lives) if part)


def _joined(parts: tuple[str, ...]) -> str | None:
    return "; ".join(parts) or None


def _customer(persona: Persona, words: Words) -> str | None:
    if persona.customer is None:
        return None
    private = persona.customer.kind is CustomerKind.PRIVATE
    kind = words("Private") if private else words("Business")
    properties = [f"{one.heading}: {one.text}" for one in persona.customer.properties]
    return "; ".join([kind, *properties])


def _behaviour(persona: Persona, words: Words) -> list[Element]:
    disc = persona.behaviour
    if disc is None:
        return []
    rows = (
        (words("Dominance"), disc.dominance),
        (words("Influence"), disc.influence),
        (words("Steadiness"), disc.steadiness),
        (words("Conscientiousness"), disc.conscientiousness),
    )
    most = max(value for _, value in rows)
    bars = [
        tag(
            "div",
            tag("span", name),
            tag("span", tag("i", style=f"width:{value * 20}%"), class_="jm-bar"),
            tag("span", str(value)),
            class_="jm-disc most" if value == most else "jm-disc",
        )
        for name, value in rows
    ]
    return [tag("h3", words("Behaviour (DISC)"), class_="jm-h3 jm-part"), *bars]


def _triggers(check: Check, journey: Journey | None, words: Words) -> list[Element]:
    if not check.points:
        return []
    marks = [
        persona_offer.point(one.text, one.touchpoints, journey, one.met or not journey)
        for one in check.points
    ]
    if journey is None:
        marks = [tags.label(one.text) for one in check.points]
    head = tag("h3", words("Triggers"), class_="jm-h3 jm-part")
    return [head, tag("div", marks, class_="jm-row jm-start")]
