"""A CJML file as a journey: a planned or actual journey with its actors, phases, touchpoints.

What a journey here has no place for is told with its line.
"""

from collections.abc import Sequence
from math import isfinite
from pathlib import PurePath
from typing import Any

from journey.codecs.cjml import terms
from journey.codecs.cjml.actors import Actor, Cast
from journey.codecs.cjml.tree import Element, tree_of
from journey.document.ids import complete_ids
from journey.exchange import Decoded, Intake, scale_of, sound_score, tell_scale, text_of
from journey.exchange.names import usable_ids
from journey.locales import Words, spoken
from journey.model import (
    Activity,
    Channel,
    Initiator,
    JourneyState,
    Phase,
    Quote,
    SatisfactionScore,
    ScaleKey,
    Touchpoint,
    TouchpointStatus,
    channel,
)
from journey.text import slug

_KINDS = {
    f"{kind}{what}"
    for kind in (terms.PLANNED, terms.ACTUAL)
    for what in (terms.POINT, terms.ACTION)
}


def interpret(
    data: bytes, source: str = "", language: str = "en", scale: ScaleKey | None = None
) -> Decoded:
    """The first journey of a CJML file."""
    intake = Intake(source, language)
    root = tree_of(text_of(data, intake), intake)
    said = intake.words
    if root.name != terms.ROOT:
        intake.refuse(
            root.line, said("is not CJML: it begins with {name}", name=f"<{root.name[:40]}>"),
            said("A CJML file begins with <CJML version=\"2.0\">"),
        )  # fmt: skip
    version = root.attributes.get("version", "")
    if version != terms.VERSION:
        intake.warn(
            root.line,
            said("is of version {version}; it was read as 2.0", version=version[:20] or "?"),
        )
    journeys = [
        child
        for child in root.children
        if child.name in (f"{terms.PLANNED}Journey", f"{terms.ACTUAL}Journey")
    ]
    if not journeys:
        intake.refuse(root.line, said("holds no planned or actual journey"))
    for other in journeys[1:]:
        intake.warn(other.line, said("is a further journey; only the first of the file was read"))
    return _Reading(journeys[0], root, intake, scale).decoded()


class _Reading:
    """The journey that one element means."""

    def __init__(
        self, journey: Element, root: Element, intake: Intake, scale: ScaleKey | None
    ) -> None:
        self.intake = intake
        self.element = journey
        self.is_actual = journey.name.startswith(terms.ACTUAL)
        self.cast = Cast(journey, root, intake)
        listed = journey.first("touchpoints")
        self.touchpoints = [e for e in (listed.children if listed else []) if e.name in _KINDS]
        for other in listed.children if listed else []:
            if other.name not in _KINDS:
                intake.warn(
                    other.line, intake.words("{name} was passed over", name=f"<{other.name[:40]}>")
                )
        self.phases = self._phases()
        last = self.touchpoints[-1].line if self.touchpoints else journey.line
        intake.count(len(self.touchpoints), len(self.phases), last)
        self.is_scale_open = scale is None
        self.scale = scale or self._scale()

    def decoded(self) -> Decoded:
        """The journey with all warnings."""
        intake, element = self.intake, self.element
        title, whole = intake.name(element.text_at("journeyTitle"), element.line)
        given = element.text_at("journeyID")
        title = title or intake.short_name(given, element.line)
        title = title or PurePath(intake.source).stem or intake.words("Journey")
        note = intake.note(element.text_at("journeyLongSummary"), element.line)
        self._tell_unread()
        return intake.decoded(
            id=usable_ids([given])[0] or slug(title, "journey"),
            title=title,
            state=JourneyState.AS_IS if self.is_actual else JourneyState.TO_BE,
            organisation=self.cast.organisation,
            scenario=intake.note(element.text_at("journeyShortSummary"), element.line) or None,
            note="\n".join(filter(None, (whole, note))) or None,
            language=spoken(intake.words.language),
            scale=self.scale,
            personas=self.cast.personas,
            phases=self._filled(),
        )

    def _tell_unread(self) -> None:
        """Tell, once for each, which of the published elements have no place here."""
        said = self.intake.words
        for name, message in (
            ("timestamps", said("times of touchpoints are left out")),
            ("category", said("categories of touchpoints are left out")),
        ):
            found = next((t for t in self.touchpoints if t.first(name)), None)
            if found:
                self.intake.warn(found.line, message)
        for name in ("plannedReference", "journeyStatus", "journeyExperience"):
            if found := self.element.first(name):
                self.intake.warn(found.line, said("{name} is left out", name=f"<{name}>"))

    def _phases(self) -> list[Phase]:
        """The phases as the file lists them, still empty."""
        listed = self.element.first("journeyPhases")
        found = list(listed.all("journeyPhase")) if listed else []
        given = [phase.attributes.get("phaseID", "") for phase in found]
        names = [
            self.intake.short_name(phase.text_at("phaseName") or id, phase.line)
            or self.intake.words("Without name")
            for phase, id in zip(found, given, strict=True)
        ]
        ids = complete_ids(usable_ids(given), names, "phase")
        self._phase_at = {id: at for at, id in reversed(list(enumerate(given)))}
        purposes = [
            self.intake.note(phase.text_at("phaseDescription"), phase.line) or None
            for phase in found
        ]
        return [
            Phase(id=id, name=name, purpose=purpose)
            for id, name, purpose in zip(ids, names, purposes, strict=True)
        ]

    def _filled(self) -> tuple[Phase, ...]:
        """The phases with their touchpoints."""
        said, places = self.intake.words, self._places()
        if not self.phases and self.touchpoints:
            self.phases = [Phase(id="phase", name=said("Without phase"))]
        if places != sorted(places):
            first = next(at for at in range(1, len(places)) if places[at] < places[at - 1])
            self.intake.warn(
                self.touchpoints[first].line,
                said("stands after a later phase; the touchpoints were sorted into phases"),
            )
        made = self._made()
        return tuple(
            phase.model_copy(
                update={
                    "touchpoints": tuple(
                        t for t, place in zip(made, places, strict=True) if place == at
                    )
                }
            )
            for at, phase in enumerate(self.phases)
        )

    def _places(self) -> list[int]:
        """The place of each touchpoint's phase; where none is named that of the one before."""
        places: list[int] = []
        for touchpoint in self.touchpoints:
            belongs = touchpoint.first("belongsTo")
            named = belongs.attributes.get("phaseIDref", "") if belongs else ""
            if named not in self._phase_at and self.phases:
                self.intake.warn(
                    touchpoint.line,
                    self.intake.words("names no phase of the list; it stands with the one before"),
                )
            places.append(self._phase_at.get(named, places[-1] if places else 0))
        return places

    def _made(self) -> list[Touchpoint]:
        fields = [self._touchpoint(element) for element in self.touchpoints]
        ids = complete_ids(
            usable_ids([element.text_at("touchpointID") for element in self.touchpoints]),
            [each["name"] for each in fields],
            "touchpoint",
        )
        return [Touchpoint(id=id, **each) for id, each in zip(ids, fields, strict=True)]

    def _touchpoint(self, element: Element) -> dict[str, Any]:
        intake, line = self.intake, element.line
        sides = [element.first("initiator"), element.first("receiver")]
        actors = [self.cast.of(side) for side in sides]
        labels = [
            intake.note(side.text_at(f"{side.name}Label"), line) if side else "" for side in sides
        ]
        at = next((i for i, actor in enumerate(actors) if actor and actor.is_customer), 0)
        lived, ours = labels[at], labels[1 - at]
        name, whole = intake.name(lived or ours, line)
        if not name:
            intake.warn(line, intake.words("has no name"))
        is_action = element.name.endswith(terms.ACTION)
        self._tell_without_customer(element, actors)
        other = actors[1 - at] if actors[at] and not is_action else None
        comment = intake.note(element.text_at("comment"), line)
        missing, remark = self._compliance(element)
        return {
            "name": name or intake.words("Without name"),
            "channels": self._channels(element),
            "department": self._department(actors),
            "initiator": None if is_action else _initiator(actors[0], other),
            "activities": (Activity(text=ours),) if lived and ours and ours != lived else (),
            "status": TouchpointStatus.PLANNED if missing else TouchpointStatus.EXISTING,
            "scores": self._scores(element, actors[at]),
            "quotes": self._quotes(element),
            "note": "\n".join(filter(None, (whole, comment, remark))) or None,
        }

    def _tell_without_customer(self, element: Element, actors: Sequence[Actor | None]) -> None:
        known = [actor for actor in actors if actor]
        if known and not any(actor.is_customer for actor in known):
            self.intake.warn(
                element.line,
                self.intake.words("takes place without the end user; it was read as a touchpoint"),
            )

    def _department(self, actors: Sequence[Actor | None]) -> str | None:
        return next((actor.department for actor in actors if actor and actor.department), None)

    def _channels(self, element: Element) -> tuple[Channel, ...]:
        names = [
            self.intake.short_name(each.text_at("channelName") or each.text, each.line)
            for each in element.all("channel")
        ]
        return tuple(channel(name) for name in dict.fromkeys(filter(None, names)))

    def _compliance(self, element: Element) -> tuple[bool, str]:
        """Whether the touchpoint is missing, and what else is to be remarked."""
        said = self.intake.words
        given = element.text_at("compliance").lower().replace(" ", "").replace("-", "")
        if given == terms.MISSING:
            return True, ""
        if given == terms.FAILING:
            return False, said("CJML: failing")
        if given == terms.AD_HOC:
            return False, said("CJML: not planned (ad hoc)")
        if given not in ("", terms.COMPLETED):
            self.intake.warn(
                element.line, said("the compliance {word} is not known", word=given[:40])
            )
        return False, ""

    def _quotes(self, element: Element) -> tuple[Quote, ...]:
        text = element.text_at("touchpointExperience", "experienceDescription")
        kept = self.intake.note(text, element.line)
        return (Quote(text=kept),) if kept else ()

    def _scale(self) -> ScaleKey:
        rated = [(e.line, value) for e in self.touchpoints if (value := _rating(e))]
        scale = scale_of(value for _, value in rated)
        tell_scale(scale, rated, self.intake)
        return scale

    def _scores(self, element: Element, customer: Actor | None) -> tuple[SatisfactionScore, ...]:
        written = element.text_at("touchpointExperience", "experienceRating")
        if not written:
            return ()
        value = sound_score(
            _rating(element), written, element.line, self.scale, self.intake, _write_rating,
            is_scale_open=self.is_scale_open,
        )  # fmt: skip
        if value is None:
            return ()
        persona = customer.persona if customer and len(self.cast.personas) > 1 else None
        whose = persona.id if persona else None
        return (SatisfactionScore(value=value, scale=self.scale, persona=whose),)


def _write_rating(ends: str, said: Words) -> str:
    return said("Write {ends}, or leave <experienceRating> out where nothing is known", ends=ends)


def _initiator(first: Actor | None, other: Actor | None) -> Initiator | None:
    if first is None:
        return None
    if first.is_customer:
        return Initiator.CUSTOMER
    return Initiator.THIRD_PARTY if first.is_third_party else Initiator.COMPANY


def _rating(element: Element) -> float | None:
    try:
        value = float(element.text_at("touchpointExperience", "experienceRating"))
    except ValueError:
        return None
    return value if isfinite(value) else None
