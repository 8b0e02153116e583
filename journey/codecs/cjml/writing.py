"""A journey as CJML.

Each persona is an end user; each department, the organisation and third parties are service
providers. A touchpoint of which neither channel, department nor initiator is known is an action
of the end user, every other one a communication point between two actors.
"""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journey.codecs.cjml import terms
from journey.exchange import Level, level_of
from journey.model import Initiator, Journey, JourneyState, Touchpoint, Visibility

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def encode(journey: Journey) -> bytes:
    """The file: one planned or actual journey."""
    root = Element(terms.ROOT, {"version": terms.VERSION})
    _Writing(journey).add_to(root)
    indent(root)
    return tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def legal(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def is_planned(journey: Journey) -> bool:
    """Whether it is a planned journey in the words of CJML: one that shall be."""
    return journey.state is JourneyState.TO_BE


def is_action(touchpoint: Touchpoint) -> bool:
    """Whether nothing is known of anybody but the customer."""
    known = touchpoint.channels or touchpoint.department or touchpoint.initiator
    return not known and not answer(touchpoint)


def answer(touchpoint: Touchpoint) -> str:
    """What we do at a touchpoint, where it is one thing before the curtain; else nothing."""
    if len(touchpoint.activities) != 1:
        return ""
    (activity,) = touchpoint.activities
    same = activity.text == touchpoint.name
    return activity.text if activity.visibility is Visibility.FRONTSTAGE and not same else ""


class _Writing:
    """One journey while it is written."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.kind = terms.PLANNED if is_planned(journey) else terms.ACTUAL
        names = dict.fromkeys(t.department for t in journey.touchpoints if t.department)
        self.departments = {
            name: terms.DEPARTMENT.format(number=number) for number, name in enumerate(names, 1)
        }

    def add_to(self, root: Element) -> None:
        journey = self.journey
        whole = SubElement(root, f"{self.kind}Journey")
        _say(whole, "journeyID", journey.id)
        _say(whole, "journeyTitle", journey.title)
        phases = SubElement(whole, "journeyPhases")
        for phase in journey.phases:
            element = SubElement(phases, "journeyPhase", {"phaseID": phase.id})
            _say(element, "phaseName", phase.name)
            _say(element, "phaseDescription", phase.purpose)
        _say(whole, "journeyShortSummary", journey.scenario)
        _say(whole, "journeyLongSummary", journey.note)
        self._actors(SubElement(whole, "actors"))
        touchpoints = SubElement(whole, "touchpoints")
        for touchpoint in journey.touchpoints:
            self._touchpoint(touchpoints, touchpoint)

    def _actors(self, parent: Element) -> None:
        for persona in self.journey.personas:
            element = SubElement(parent, terms.END_USER, {"actorID": persona.id})
            _say(element, "actorName", persona.name)
        if not self.journey.personas:
            SubElement(parent, terms.END_USER, {"actorID": terms.CUSTOMER})
        organisation = self.journey.organisation
        company = organisation.name if organisation else None
        for id, name in ((terms.ORGANISATION, None), *_turned(self.departments)):
            element = SubElement(parent, terms.PROVIDER, {"actorID": id})
            _say(element, "companyName", company)
            _say(element, "actorName", name)
        if any(t.initiator is Initiator.THIRD_PARTY for t in self.journey.touchpoints):
            SubElement(parent, terms.PROVIDER, {"actorID": terms.THIRD_PARTY})

    def _touchpoint(self, parent: Element, touchpoint: Touchpoint) -> None:
        level = level_of(touchpoint, self.journey.personas)
        customer = level.people[0].id if level.people else terms.CUSTOMER
        kind = terms.ACTION if is_action(touchpoint) else terms.POINT
        element = SubElement(parent, f"{self.kind}{kind}")
        _say(element, "touchpointID", touchpoint.id)
        phase = self.journey.phase_of[touchpoint.id]
        SubElement(element, "belongsTo", {"phaseIDref": phase.id})
        if touchpoint.is_planned and self.kind == terms.ACTUAL:
            _say(element, "compliance", terms.MISSING)
        self._sides(element, touchpoint, customer, alone=kind == terms.ACTION)
        if touchpoint.channels:
            names = ", ".join(channel.name for channel in touchpoint.channels)
            _say(SubElement(element, "channel"), "channelName", names)
        _say(element, "comment", touchpoint.note)
        if self.kind == terms.ACTUAL:
            _experience(element, touchpoint, level)

    def _sides(self, element: Element, touchpoint: Touchpoint, customer: str, alone: bool) -> None:
        """Who starts the contact and who receives it; the name is what the customer lives."""
        lived, ours = (customer, touchpoint.name), answer(touchpoint)
        if alone:
            _side(element, "initiator", *lived)
            return
        other = self.departments.get(touchpoint.department or "", terms.ORGANISATION)
        match touchpoint.initiator:
            case Initiator.COMPANY:
                sides = (other, ours), lived
            case Initiator.THIRD_PARTY:
                sides = (terms.THIRD_PARTY, ours), lived
            case _:
                sides = lived, (other, ours)
        _side(element, "initiator", *sides[0])
        _side(element, "receiver", *sides[1])


def _turned(names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((id, name) for name, id in names.items())


def _experience(element: Element, touchpoint: Touchpoint, level: Level) -> None:
    said = touchpoint.quotes[0].text if touchpoint.quotes else ""
    if level.value is None and not said:
        return
    experience = SubElement(element, "touchpointExperience")
    _say(experience, "experienceDescription", said)
    if (value := level.value) is not None:
        _say(experience, "experienceRating", str(int(value)) if value.is_integer() else repr(value))


def _side(parent: Element, name: str, actor: str, label: str) -> None:
    side = SubElement(parent, name)
    SubElement(side, "refersTo", {"actorIDref": actor})
    SubElement(side, f"{name}Label").text = legal(label)


def _say(parent: Element, name: str, text: str | None) -> None:
    if text:
        SubElement(parent, name).text = legal(text)
