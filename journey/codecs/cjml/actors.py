"""The actors of a CJML file: end users are personas, service providers organisation and staff."""

from collections.abc import Iterator
from dataclasses import dataclass

from journey.codecs.cjml import terms
from journey.codecs.cjml.tree import Element
from journey.document.ids import complete_ids
from journey.exchange import Intake
from journey.exchange.names import usable_ids
from journey.model import Organisation
from personas import Persona


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who takes part in touchpoints; at most one of the three is said of each."""

    persona: Persona | None = None
    department: str | None = None
    is_customer: bool = False
    is_third_party: bool = False


class Cast:
    """All actors of a journey, by the ids and the names with which touchpoints refer to them."""

    def __init__(self, journey: Element, root: Element, intake: Intake) -> None:
        self._intake = intake
        self._described = {
            id: actor
            for actor in _actors(root)
            if (id := actor.attributes.get("actorID", "")) and actor.children
        }
        listed = journey.first("actors")
        mine = listed.children if listed else []
        self._cast: dict[str, Actor] = {}
        self.organisation: Organisation | None = None
        self.personas = self._people([a for a in mine if a.name == terms.END_USER])
        self._providers([a for a in mine if a.name == terms.PROVIDER])
        for other in mine:
            if other.name not in (terms.END_USER, terms.PROVIDER):
                said = intake.words
                intake.warn(other.line, said("the actor {name} was passed over", name=other.name))

    def of(self, side: Element | None) -> Actor | None:
        """The actor to whom a side of a touchpoint refers; an unknown one is told."""
        reference = side.first("refersTo") if side else None
        if side is None or reference is None:
            return None
        id = _id(reference)
        if id not in self._cast:
            name = self._intake.short_name(id, side.line)
            said = self._intake.words
            self._intake.warn(
                side.line, said("refers to the actor {name}, who is not listed", name=id[:60])
            )
            self._cast[id] = Actor(department=name or None)
        return self._cast[id]

    def _name(self, actor: Element, *names: str) -> str:
        described = self._described.get(_id(actor), actor)
        found = next((text for name in names if (text := described.text_at(name))), "")
        return self._intake.short_name(found, actor.line)

    def _people(self, listed: list[Element]) -> tuple[Persona, ...]:
        people: list[tuple[Element, str]] = []
        for actor in listed:
            id = _id(actor)
            name = self._name(actor, "actorName", "companyName")
            if not name and id == terms.CUSTOMER:
                self._cast[id] = Actor(is_customer=True)
                continue
            name = name or self._intake.short_name(id, actor.line)
            people.append((actor, name or self._intake.words("Customer")))
        ids = complete_ids(
            usable_ids([_id(actor) for actor, _ in people]), [n for _, n in people], "persona"
        )
        personas = tuple(Persona(id=id, name=n) for id, (_, n) in zip(ids, people, strict=True))
        for (actor, name), persona in zip(people, personas, strict=True):
            self._add(actor, name, Actor(persona, is_customer=True))
        return personas

    def _providers(self, listed: list[Element]) -> None:
        for actor in listed:
            company = self._name(actor, "companyName")
            name = self._name(actor, "actorName")
            id = _id(actor)
            if id == terms.THIRD_PARTY and not (company or name):
                self._add(actor, "", Actor(is_third_party=True))
            elif id == terms.ORGANISATION:
                self._organise(company or name)
                self._add(actor, company, Actor())
            elif company and name:
                self._organise(company)
                self._add(actor, name, Actor(department=name))
            elif (company and not self.organisation) or len(listed) == 1:
                called = company or name or self._intake.short_name(id, actor.line)
                self._organise(called)
                self._add(actor, called, Actor())
            else:
                called = company or name or self._intake.short_name(id, actor.line)
                self._add(actor, called, Actor(department=called or None))

    def _organise(self, name: str) -> None:
        if name and self.organisation is None:
            self.organisation = Organisation(name=name)

    def _add(self, listed: Element, name: str, actor: Actor) -> None:
        """Files refer by id; the published example refers by name too."""
        self._cast.setdefault(_id(listed), actor)
        if name:
            self._cast.setdefault(name, actor)


def _id(element: Element) -> str:
    return element.attributes.get("actorID") or element.attributes.get("actorIDref", "")


def _actors(root: Element) -> Iterator[Element]:
    """The actors of all journeys: one that is described in one may be referred to in others."""
    for journey in root.children:
        listed = journey.first("actors")
        yield from listed.children if listed else ()
