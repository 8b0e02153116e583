"""Collecting touchpoints: what a list of names, read anew, means as one edit of the map.

The list shows the map: a line more is a touchpoint more, a line less one less, another word a new
name. So one paste is one edit, and one undo.
"""

from collections.abc import Collection, Iterable
from collections.abc import Sequence as Many
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from journey.editing import (
    AddPhase,
    AddTouchpoint,
    AnyEdit,
    Label,
    RemovePhase,
    RemoveTouchpoint,
    Sequence,
    SetProperty,
    made,
    phase_ids,
    readable_id,
    touchpoint_ids,
)
from journey.locales import words
from journey.model import Journey, Phase, SatisfactionScore, Touchpoint, channel
from journey.services.notes import Note, read_notes
from journey.services.suggesting import Suggestion, phase_of, suggest
from journey.services.typical import TypicalTouchpoint
from journey.text import same_name

__all__ = ["as_list", "collect", "picked", "shows"]

_RENAMED = 60
"""From this likeness (0-100) on another line in the place of one that has gone is its new name."""


def as_list(journey: Journey) -> str:
    """The touchpoints of a map as a list, one a line."""
    return "".join(f"{touchpoint.name}\n" for touchpoint in journey.touchpoints)


def shows(text: str, journey: Journey) -> bool:
    """Whether a list names exactly the touchpoints of a map, in whatever order."""
    listed = sorted(" ".join(line.split()) for line in text.splitlines() if line.strip())
    return listed == sorted(touchpoint.name for touchpoint in journey.touchpoints)


def collect(journey: Journey, text: str, shown: Collection[str]) -> Sequence | None:
    """What a list means for a map as one edit; None where it means nothing new.

    `shown` are the ids of the touchpoints that stood in the list before it was changed: what came
    to the map meanwhile stays. Raises InvalidEditError with all lines that do not fit.
    """
    names = [phase.name for phase in journey.phases]
    notes = read_notes(text, names, journey.drawn_scale)
    there = [touchpoint for touchpoint in journey.touchpoints if touchpoint.id in set(shown)]
    new, gone, renamed = _told_apart(notes, there)
    adding = _Adding(journey)
    adding.take(new)
    edits: list[AnyEdit] = [
        *(made(SetProperty, entity="touchpoint", id=one.id, field="name", value=note.name)
          for one, note in renamed),
        *adding.edits,
        *(RemoveTouchpoint(touchpoint=one.id) for one in gone),
    ]  # fmt: skip
    if not edits:
        return None
    only_new = not gone and not renamed
    about = _added(len(new)) if only_new else Label(text="Changed the list of touchpoints")
    return Sequence(edits=tuple(edits), about=about)


def picked(journey: Journey, typical: Iterable[TypicalTouchpoint]) -> Sequence | None:
    """The edit that adds typical touchpoints; None where the map has all of them by their names."""
    there = {same_name(touchpoint.name) for touchpoint in journey.touchpoints}
    new = [one for one in typical if same_name(one.name) not in there]
    adding = _Adding(journey)
    phases = journey.phases
    notes = [
        Note(one.name, 0, phase_of(one.stage, phases).name if phases else None, one.channel or None)
        for one in new
    ]
    adding.take(notes, departments=[one.department for one in new])
    return Sequence(edits=tuple(adding.edits), about=_added(len(new))) if new else None


def _added(count: int) -> Label:
    return Label(text="Added {count} touchpoint", many="Added {count} touchpoints", count=count)


def _told_apart(
    notes: Many[Note], there: Many[Touchpoint]
) -> tuple[list[Note], list[Touchpoint], list[tuple[Touchpoint, Note]]]:
    """The notes that are new, the touchpoints that are gone, and those with another name."""
    left = list(there)
    new: list[Note] = []
    renamed: list[tuple[Touchpoint, Note]] = []
    for note in notes:
        one = next((t for t in left if t.name == note.name), None)
        if one is None:
            new.append(note)
        else:
            left.remove(one)
    gone: list[Touchpoint] = []
    for one in left:
        likeness = {note: fuzz.ratio(one.name, note.name) for note in new if note.is_bare}
        note = max(likeness, key=likeness.__getitem__, default=None)
        if note is None or likeness[note] < _RENAMED:
            gone.append(one)
        else:
            new.remove(note)
            renamed.append((one, note))
    return new, gone, renamed


@dataclass
class _Adding:
    """The edits that add touchpoints to a map, and the ids and phases that they need."""

    journey: Journey
    edits: list[AnyEdit] = field(default_factory=list[AnyEdit])

    def __post_init__(self) -> None:
        self._phases = list(self.journey.phases)
        self._taken = set(touchpoint_ids(self.journey))

    def take(self, notes: Many[Note], departments: Many[str] = ()) -> None:
        """Add each note where it says or where its name suggests."""
        if not notes:
            return
        self._make_phases(notes)
        suggested = suggest([note.name for note in notes], self._phases, self._begin())
        for index, (note, suggestion) in enumerate(zip(notes, suggested, strict=True)):
            phase = self._phase(note) or suggestion.phase
            touchpoint = self._touchpoint(note, suggestion, departments[index : index + 1])
            self._taken.add(touchpoint.id)
            self.edits.append(made(AddTouchpoint, phase=phase, touchpoint=touchpoint))

    def _begin(self) -> int | None:
        """The last phase that has touchpoints: there a list goes on."""
        filled = [i for i, phase in enumerate(self._phases) if phase.touchpoints]
        return filled[-1] if filled else None

    def _make_phases(self, notes: Many[Note]) -> None:
        """The phases that the notes name and the map has not.

        On a map without touchpoints they are all that is wanted: others, empty ones, make way.
        """
        named = list(dict.fromkeys(note.phase for note in notes if note.phase))
        known = {same_name(phase.name) for phase in self._phases}
        unknown = [name for name in named if same_name(name) not in known]
        if not self._phases and not unknown:
            unknown = [words(self.journey.language)("Phase 1")]
        if not unknown:
            return
        taken = set(phase_ids(self.journey))
        for name in unknown:
            phase = made(Phase, id=readable_id(name, taken), name=name)
            taken.add(phase.id)
            self._phases.append(phase)
            self.edits.append(AddPhase(phase=phase))
        if not self.journey.touchpoints and all(note.phase for note in notes):
            kept = {same_name(name) for name in named}
            for phase in self.journey.phases:
                if same_name(phase.name) not in kept:
                    self._phases.remove(phase)
                    self.edits.append(RemovePhase(phase=phase.id))

    def _phase(self, note: Note) -> str | None:
        asked = same_name(note.phase or "")
        return next((one.id for one in self._phases if same_name(one.name) == asked), None)

    def _touchpoint(self, note: Note, suggestion: Suggestion, department: Many[str]) -> Touchpoint:
        journey = self.journey
        listed = (note.channel or "").split(",")
        channels = tuple(channel(name.strip()) for name in listed if name.strip())
        scores = ()
        if note.score is not None:
            persona = journey.personas[0].id if journey.personas else None
            score = made(SatisfactionScore, value=note.score, scale=journey.scale, persona=persona)
            scores = (score,)
        return made(
            Touchpoint,
            id=readable_id(note.name, self._taken),
            name=note.name,
            channels=channels or suggestion.named(journey.language),
            department=department[0] if department else None,
            scores=scores,
        )
