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
    MoveTouchpoint,
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

_Listed = tuple[Note, Touchpoint | None]
"""A note, and the touchpoint that it is; None where it is a new one."""

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
    listed, gone = _told_apart(notes, there)
    renamed = [(one, note) for note, one in listed if one is not None and one.name != note.name]
    new = [note for note, one in listed if one is None]
    adding = _Adding(journey)
    adding.take(listed)
    edits: list[AnyEdit] = [
        *(made(SetProperty, entity="touchpoint", id=one.id, field="name", value=note.name)
          for one, note in renamed),
        *adding.edits,
        *(RemoveTouchpoint(touchpoint=one.id) for one in gone),
        *(RemovePhase(phase=phase.id) for phase in adding.left_over
          if {one.id for one in phase.touchpoints} <= set(shown)),
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
    adding.take([(note, None) for note in notes], departments=[one.department for one in new])
    return Sequence(edits=tuple(adding.edits), about=_added(len(new))) if new else None


def _added(count: int) -> Label:
    return Label(text="Added {count} touchpoint", many="Added {count} touchpoints", count=count)


def _told_apart(
    notes: Many[Note], there: Many[Touchpoint]
) -> tuple[list[_Listed], list[Touchpoint]]:
    """The notes with the touchpoints that they are, and the touchpoints that are gone."""
    left = list(there)
    listed: list[_Listed] = []
    for note in notes:
        one = next((t for t in left if t.name == note.name), None)
        listed.append((note, one))
        if one is not None:
            left.remove(one)
    gone: list[Touchpoint] = []
    for one in left:
        likeness = {
            place: fuzz.ratio(one.name, note.name)
            for place, (note, known) in enumerate(listed)
            if known is None and note.is_bare
        }
        place = max(likeness, key=likeness.__getitem__, default=None)
        if place is None or likeness[place] < _RENAMED:
            gone.append(one)
        else:
            listed[place] = (listed[place][0], one)
    return listed, gone


@dataclass
class _Adding:
    """The edits that add touchpoints to a map, and the ids and phases that they need."""

    journey: Journey
    edits: list[AnyEdit] = field(default_factory=list[AnyEdit])

    def __post_init__(self) -> None:
        self.left_over: list[Phase] = []
        """Phases that a list with phases of its own does not name: those that it empties go."""
        self._phases = list(self.journey.phases)
        self._taken = set(touchpoint_ids(self.journey))

    def take(self, listed: Many[_Listed], departments: Many[str] = ()) -> None:
        """Add each note that is new where it says, or where its name and its neighbours suggest.

        What is there already goes where the list says. As long as nobody put a touchpoint into
        another phase, a longer list is guessed anew.
        """
        if not any(one is None or note.phase for note, one in listed):
            return
        self._make_phases([note for note, _ in listed])
        rows = {phase.id: [t.id for t in phase.touchpoints] for phase in self._phases}
        suggested = self._suggested(listed)
        department = iter(departments)
        placed: dict[str, str] = {}
        for index, ((note, one), suggestion) in enumerate(zip(listed, suggested, strict=True)):
            phase = self._phase(note) or suggestion.phase or ""
            if one is not None:
                if one.id in rows[phase]:
                    placed[one.id] = phase
                    continue
                rows[self.journey.phase_of[one.id].id].remove(one.id)
            after = [one.id for _, one in listed[index + 1 :] if one is not None]
            position = _place(rows[phase], [id for id in placed if placed[id] == phase], after)
            if one is not None:
                id = one.id
                move = made(MoveTouchpoint, touchpoint=id, phase=phase, position=position)
                self.edits.append(move)
            else:
                touchpoint = self._touchpoint(note, suggestion, next(department, None))
                id = touchpoint.id
                self._taken.add(id)
                self.edits.append(
                    made(AddTouchpoint, phase=phase, position=position, touchpoint=touchpoint)
                )
            rows[phase].insert(position, id)
            placed[id] = phase

    def _suggested(self, listed: Many[_Listed]) -> Many[Suggestion]:
        """What the names suggest, after what is on the map and not in the list."""
        journey, there = self.journey, self.journey.touchpoints
        known = [one for _, one in listed if one is not None]
        ids = {one.id for one in known}
        first = [one for one in there if one.id not in ids] if not known else []
        guessed = known == [one for one in there if one.id in ids] and [
            one.phase for one in suggest([t.name for t in there], journey.phases)
        ] == [journey.phase_of[t.id].id for t in there]
        given: list[str | None] = [journey.phase_of[one.id].id for one in first]
        for note, one in listed:
            known_phase = None if guessed or one is None else journey.phase_of[one.id].id
            given.append(self._phase(note) or known_phase)
        names = [*(one.name for one in first), *(note.name for note, _ in listed)]
        return suggest(names, self._phases, given)[len(first) :]

    def _make_phases(self, notes: Many[Note]) -> None:
        """The phases that the notes name and the map has not.

        Where each note names one, they are all that is wanted.
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
        if all(note.phase for note in notes):
            kept = {same_name(name) for name in named}
            there = self.journey.phases
            self.left_over = [phase for phase in there if same_name(phase.name) not in kept]

    def _phase(self, note: Note) -> str | None:
        asked = same_name(note.phase or "")
        return next((one.id for one in self._phases if same_name(one.name) == asked), None)

    def _touchpoint(self, note: Note, suggestion: Suggestion, department: str | None) -> Touchpoint:
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
            department=department,
            scores=scores,
        )


def _place(row: Many[str], before: Many[str], after: Many[str]) -> int:
    """Where in the row of a phase the next of a list goes: after those before it in the list."""
    places = [row.index(id) + 1 for id in before]
    return max(places, default=min((row.index(id) for id in after if id in row), default=len(row)))
