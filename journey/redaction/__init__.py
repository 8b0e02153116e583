"""What must not leave the house is taken out of a journey before anything is made of it.

Every file is made from the journey that `redacted` gives: what it does not hold can stand in no
layer of any file.
"""

from collections.abc import Iterator, Sequence

from journey.locales import words
from journey.model import Journey
from journey.redaction.kinds import NAMES, Kind, Redaction
from journey.redaction.removing import named, people, without
from journey.redaction.scrubbing import scrubbed
from journey.redaction.stand_ins import called, stand_ins

__all__ = ["NAMES", "Kind", "Redaction", "redacted", "redacted_together"]


def redacted(journey: Journey, redaction: Redaction, language: str | None = None) -> Journey:
    """The journey without what is to be left out.

    Names that go are also taken out of all other texts, and out of ids made from them.
    """
    return redacted_together((journey,), redaction, language)[0]


def redacted_together(
    journeys: Sequence[Journey], redaction: Redaction, language: str | None = None
) -> tuple[Journey, ...]:
    """Journeys of one file without what is to be left out: a name of one goes from all of them.

    Stand-ins for names are in the language of the file, else in that of the first journey.
    """
    if not redaction:
        return tuple(journeys)
    kinds, said = redaction.kinds, words(language or journeys[0].language)
    names = [name for journey in journeys for name in named(journey, kinds)]
    persons = [name for journey in journeys for name in people(journey, kinds)]
    kept = [
        scrubbed(without(journey, kinds, said), (*names, *redaction.words), persons)
        for journey in journeys
    ]
    if Kind.COMPETITORS in kinds:
        kept = [
            called(journey, name, beside_others=len(journeys) > 1)
            for journey, name in zip(kept, stand_ins(journeys, said), strict=True)
        ]
    return tuple(_apart(kept, [journey.id for journey in journeys]))


def _apart(kept: Sequence[Journey], were: Sequence[str]) -> Iterator[Journey]:
    """Different maps keep different ids: maps of one id are versions of one another."""
    of: dict[str, str] = {}
    for journey, was in zip(kept, were, strict=True):
        taken = {id for other, id in of.items() if other != was}
        number, id = 2, of.get(was, journey.id)
        while id in taken:
            id, number = f"{journey.id}-{number}", number + 1
        of[was] = id
        yield journey if id == journey.id else journey.model_copy(update={"id": id})
