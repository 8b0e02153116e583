"""What a document leaves to be understood is filled in, and what it refers to is looked up."""

from typing import Any

from journey import limits
from journey.document.faults import Faults, Place, shown
from journey.document.ids import complete_ids
from journey.document.naming import Named, plain_name
from journey.document.placed import Placed, PlacedList
from journey.model import SCALES, Channel, ScaleKey, channel_kind
from journey.text import slug

Records = list[dict[str, Any]]


def complete_journey(journey: Placed, faults: Faults) -> None:
    """Fill in ids, scales and kinds of channels, and turn names into ids, in place."""
    _Completion(journey, faults).run()


def complete_persona(persona: Placed) -> None:
    """Fill in the ids of a persona that stands alone."""
    _complete([persona], "name", "persona")
    _complete(_records(persona, "triggers"), "text", "trigger")


def _records(record: dict[str, Any], field: str) -> Records:
    found: list[Any] = record.get(field) or []
    return [entry for entry in found if isinstance(entry, dict)]


def _complete(records: Records, named_by: str, fallback: str) -> None:
    """Give every record an id."""
    ids = [id if isinstance(id := record.get("id"), str) else None for record in records]
    names = [str(record.get(named_by, "")) for record in records]
    for record, id in zip(records, complete_ids(ids, names, fallback), strict=True):
        record["id"] = id


class _Completion:
    def __init__(self, journey: Placed, faults: Faults) -> None:
        self.journey = journey
        self.faults = faults
        self.said = faults.words
        phases = _records(journey, "phases")
        self.phases = phases
        self.touchpoints = [t for phase in phases for t in _records(phase, "touchpoints")]
        self.personas = _records(journey, "personas")
        self.triggers = [t for persona in self.personas for t in _records(persona, "triggers")]

    def run(self) -> None:
        """Fill in and look up everything."""
        self._limit()
        self._ids()
        said = self.said
        personas = Named(self.personas, "name", said.meaning("is not …", "a persona"), self.faults)
        triggers = Named(
            self.triggers, "text", said.meaning("is not …", "a trigger of a persona"), self.faults
        )
        touchpoints = Named(
            self.touchpoints, "name", said.meaning("is not …", "a touchpoint"), self.faults
        )
        for touchpoint in self.touchpoints:
            self._channels(touchpoint)
            self._scores(touchpoint, personas)
            self._scores(touchpoint, personas, "estimates")
            self._one_score_each(touchpoint, "scores")
            self._one_score_each(touchpoint, "estimates")
            for part in _records(touchpoint, "parts"):
                self._scores(part, personas)
            for quote in _records(touchpoint, "quotes"):
                personas.resolve(quote, "persona")
            serves = touchpoint.get("serves")
            if isinstance(serves, PlacedList):
                triggers.resolve_all(serves)
        ratings = _records(self.journey, "channel_ratings")
        self._refuse_channels_twice(ratings)
        for rating in ratings:
            self._scores(rating, personas)
            self._one_score_each(rating, "scores")
        for transition in _records(self.journey, "transitions"):
            touchpoints.resolve(transition, "source")
            touchpoints.resolve(transition, "target")

    def _limit(self) -> None:
        if (count := len(self.touchpoints)) > limits.TOUCHPOINTS:
            first_too_many = self.touchpoints[limits.TOUCHPOINTS]
            assert isinstance(first_too_many, Placed)
            self.faults.stop(
                first_too_many.place,
                self.said(
                    "{count} touchpoints are more than the {limit} that a map may have",
                    count=count,
                    limit=limits.TOUCHPOINTS,
                ),
                self.said("Split it into several maps"),
            )

    def _ids(self) -> None:
        if "id" not in self.journey:
            self.journey["id"] = slug(plain_name(str(self.journey.get("title", ""))), "journey")
        for records, fallback in (
            (self.phases, "phase"),
            (self.touchpoints, "touchpoint"),
            (self.personas, "persona"),
        ):
            self._refuse_twins(records)
            _complete(records, "name", fallback)
        _complete(self.triggers, "text", "trigger")

    def _refuse_twins(self, records: Records) -> None:
        seen: set[str] = set()
        for record in records:
            id = record.get("id")
            if isinstance(id, str) and id in seen:
                self.faults.add(
                    record.at("id") if isinstance(record, Placed) else self.journey.at("personas"),
                    self.said("the id {id} stands twice", id=shown(id)),
                    self.said("Give each its own id, or leave ids out"),
                )
            elif isinstance(id, str):
                seen.add(id)

    def _refuse_channels_twice(self, ratings: Records) -> None:
        """Channels are the same by what they are, however they are written."""
        first: dict[str, Place] = {}
        for rating in ratings:
            assert isinstance(rating, Placed)
            if not isinstance(name := rating.get("name"), str):
                continue
            plain, place = plain_name(name), rating.at("name")
            key = Channel.model_construct(name=plain, kind=channel_kind(plain)).key
            if key in first:
                self.faults.add(
                    place,
                    self.said("stands twice; first on line {line}", line=first[key].line or 1),
                    self.said("Keep one of them"),
                )
            first.setdefault(key, place)

    @staticmethod
    def _channels(touchpoint: dict[str, Any]) -> None:
        for channel in _records(touchpoint, "channels"):
            if "kind" not in channel and isinstance(name := channel.get("name"), str):
                channel["kind"] = channel_kind(plain_name(name)).value

    def _scores(self, record: dict[str, Any], personas: Named, field: str = "scores") -> None:
        scale = self.journey.get("scale", ScaleKey.ONE_TO_FIVE.value)
        for score in _records(record, field):
            assert isinstance(score, Placed)
            if "scale" not in score.places:
                score["scale"] = scale
            personas.resolve(score, "persona")
            self._on_its_scale(score)

    def _one_score_each(self, touchpoint: dict[str, Any], field: str) -> None:
        seen: set[Any] = set()
        for score in _records(touchpoint, field):
            assert isinstance(score, Placed)
            if score.get("persona") in seen:
                self.faults.add(
                    score.place,
                    self.said("is a second score for the same persona"),
                    self.said("Keep one score for each persona, and one for all of them"),
                )
            seen.add(score.get("persona"))

    def _on_its_scale(self, score: Placed) -> None:
        key, value = score.get("scale"), score.get("value")
        if key not in list(ScaleKey) or not isinstance(value, (int, float)):
            return
        scale = SCALES[ScaleKey(key)]
        if not scale.holds(value):
            number = self.said.number
            self.faults.add(
                score.at("value"),
                self.said(
                    "{value} lies outside the scale {scale}",
                    value=number(value),
                    scale=scale.key.value,
                ),
                self.said(
                    "Write a number from {low} to {high}, or name another scale: {scales}",
                    low=number(scale.lowest),
                    high=number(scale.highest),
                    scales=", ".join(ScaleKey),
                ),
            )
