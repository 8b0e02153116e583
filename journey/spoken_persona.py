"""What is known of a persona, part by part with its name in a language; what is not is left out.

The profile on the screen and the card as a picture say the same.
"""

from collections.abc import Iterator

from journey.locales import Words
from personas import CustomerKind, InfluenceKind, Persona

INFLUENCES: dict[InfluenceKind, str] = {
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
"""The kinds of influence in English."""

DISC = ("dominance", "influence", "steadiness", "conscientiousness")
EMPATHY = ("says", "thinks", "does", "feels", "pains", "gains")


def influences(persona: Persona, words: Words) -> Iterator[tuple[str, str]]:
    """What bears on the persona from outside."""
    for one in persona.context:
        yield words(INFLUENCES[one.kind]), one.text


def about(persona: Persona, words: Words) -> Iterator[tuple[str, str]]:
    """The person: goals, values, hobbies, topics, generation, customer, motives."""
    parts = (
        (words("Goals"), "; ".join(persona.goals)),
        (words("Values"), "; ".join(persona.values)),
        (words("Hobbies"), "; ".join(persona.hobbies)),
        (words("Topics"), "; ".join(persona.topics)),
        (words("Gender"), persona.gender or ""),
        (words("Generation"), persona.generation or ""),
        (words("Customer"), customer(persona, words)),
        (words("Motives"), "; ".join(persona.motives)),
    )
    return (part for part in parts if part[1])


def customer(persona: Persona, words: Words) -> str:
    """Whether the persona buys for itself or for a business, and its properties."""
    if persona.customer is None:
        return ""
    private = persona.customer.kind is CustomerKind.PRIVATE
    kind = words("Private") if private else words("Business")
    properties = (f"{one.heading}: {one.text}" for one in persona.customer.properties)
    return "; ".join([kind, *properties])


def line(persona: Persona) -> str:
    """Who it is in one line: age, occupation, role, where it lives."""
    age = str(persona.age) if persona.age is not None else None
    parts = (age, persona.occupation, persona.role, persona.lives)
    return ", ".join(part for part in parts if part)


def behaviour(persona: Persona, words: Words) -> tuple[tuple[str, int], ...]:
    """The four of DISC with their values from 1 to 5; nothing where they are not known."""
    disc = persona.behaviour
    if disc is None:
        return ()
    return (
        (words("Dominance"), disc.dominance),
        (words("Influence"), disc.influence),
        (words("Steadiness"), disc.steadiness),
        (words("Conscientiousness"), disc.conscientiousness),
    )


def empathy(persona: Persona, words: Words) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The six fields of the empathy map; nothing where there is none."""
    known = persona.empathy
    if known is None:
        return ()
    return (
        (words("Says"), known.says),
        (words("Thinks"), known.thinks),
        (words("Does"), known.does),
        (words("Feels"), known.feels),
        (words("Pains"), known.pains),
        (words("Gains"), known.gains),
    )
