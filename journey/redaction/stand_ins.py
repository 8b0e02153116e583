"""What competitors are called where their names are left out: A, B and so on, a letter each."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from journey.locales import Words
from journey.model import Journey, OrganisationKind
from journey.text import same_name, slug


def stand_ins(journeys: Sequence[Journey], said: Words) -> Iterator[str]:
    """The name that each competitor's journey gets, the same for one competitor; empty for ours."""
    letters: dict[str, str] = {}
    for journey in journeys:
        owner = journey.organisation
        if owner is None or owner.kind is OrganisationKind.OURS:
            yield ""
            continue
        at = len(letters)
        letter = letters.setdefault(same_name(owner.name), ascii_uppercase[at : at + 1] or str(at))
        yield said("Competitor {letter}", letter=letter)


def called(journey: Journey, name: str, *, beside_others: bool) -> Journey:
    """A competitor's journey under another name; beside others title and id tell nothing more."""
    if not name or journey.organisation is None:
        return journey
    organisation = journey.organisation.model_copy(update={"name": name})
    changed = {"title": name, "id": slug(name)} if beside_others else {}
    return journey.model_copy(update={"organisation": organisation, **changed})
