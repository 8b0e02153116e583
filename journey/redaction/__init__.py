"""What must not leave the house is taken out of a journey before anything is made of it.

Every file is made from the journey that `redacted` gives: what it does not hold can stand in no
layer of any file.
"""

from journey.locales import words
from journey.model import Journey
from journey.redaction.kinds import NAMES, Kind, Redaction
from journey.redaction.removing import named, people, without
from journey.redaction.scrubbing import scrubbed

__all__ = ["NAMES", "Kind", "Redaction", "redacted"]


def redacted(journey: Journey, redaction: Redaction) -> Journey:
    """The journey without what is to be left out.

    Names that go are also taken out of all other texts, and out of ids made from them.
    """
    if not redaction:
        return journey
    names = (*named(journey, redaction.kinds), *redaction.words)
    kept = without(journey, redaction.kinds, words(journey.language))
    return scrubbed(kept, names, people(journey, redaction.kinds))
