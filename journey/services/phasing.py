"""Ordering a map into phases: those of a template, or of one's own, with its touchpoints moved."""

from collections import Counter
from collections.abc import Sequence as Many

from rapidfuzz import fuzz

from journey.editing import (
    AddPhase,
    AnyEdit,
    Label,
    MovePhase,
    MoveTouchpoint,
    RemovePhase,
    Sequence,
    SetProperty,
    made,
    phase_ids,
    readable_id,
)
from journey.errors import InvalidEditError
from journey.model import Journey, Phase
from journey.services.notes import clean_lines
from journey.services.suggesting import phase_of, spread, stage_of
from journey.services.templates import new_journey, templates
from journey.text import same_name

__all__ = ["as_template", "named", "template_of"]

_RENAMED = 70
"""From this likeness (0-100) on another line is a new name of a phase that has gone."""


def template_of(journey: Journey) -> str | None:
    """The key of the template whose phases a map has; None where they are its own."""
    names = [phase.name for phase in journey.phases]
    for template in templates():
        made_of_it = new_journey(template.key, journey.language).phases
        if [phase.name for phase in made_of_it] == names:
            return template.key
    return None


def as_template(journey: Journey, template: str) -> Sequence | None:
    """The edit after which a map has the phases of a template; None where it has.

    A touchpoint goes to the phase that stands for the same stage. Raises InvalidEditError where
    the template has no phases for the touchpoints there are.
    """
    wanted = new_journey(template, journey.language).phases
    if journey.touchpoints and not wanted:
        raise InvalidEditError(
            "The touchpoints need a phase", "Write the names of your own phases instead"
        )
    about = Label(text="Ordered into other phases")
    return _exchanged(journey, wanted, about, by_stage=True)


def named(journey: Journey, text: str) -> Sequence | None:
    """What a list of phases, one a line, means for a map as one edit; None where nothing new.

    A line in other words is a new name, a new line a phase more. The touchpoints of phases that are
    gone are spread over the phases in the order of the map. Raises InvalidEditError where the list
    is empty and there are touchpoints.
    """
    lines = [" ".join(line.split()) for line in clean_lines(text)]
    names = list(dict.fromkeys(line for line in lines if line))
    if not names and journey.touchpoints:
        raise InvalidEditError("The touchpoints need a phase", "Write one name a line")
    wanted, renames = _recognised(journey, names)
    about = Label(text="Changed the phases")
    phases: list[Phase] = []
    taken = set(phase_ids(journey))
    for one in wanted:
        if isinstance(one, str):
            one = made(Phase, id=readable_id(one, taken), name=one)
            taken.add(one.id)
        phases.append(one)
    return _exchanged(journey, phases, about, renames)


def _recognised(journey: Journey, names: Many[str]) -> tuple[list[Phase | str], list[AnyEdit]]:
    """The phases that are there for these names, else the names, and the edits that rename some.

    As many names as phases are taken for new names at their places; else only what is alike is.
    """
    left = list(journey.phases)
    wanted: list[Phase | str] = []
    for name in names:
        same = next((p for p in left if same_name(p.name) == same_name(name)), None)
        wanted.append(same or name)
        if same:
            left.remove(same)
    renames: list[AnyEdit] = []
    same_count = len(names) == len(journey.phases)
    for index, name in enumerate(wanted):
        if isinstance(name, Phase) or not left:
            continue
        at_its_place = journey.phases[index] if same_count else None
        like = max(left, key=lambda phase, name=name: fuzz.ratio(phase.name, name))
        one = at_its_place if at_its_place in left else like
        if one is at_its_place or fuzz.ratio(one.name, name) >= _RENAMED:
            left.remove(one)
            wanted[index] = one
            renames.append(made(SetProperty, entity="phase", id=one.id, field="name", value=name))
    return wanted, renames


def _exchanged(
    journey: Journey,
    wanted: Many[Phase],
    about: Label,
    first: Many[AnyEdit] = (),
    *,
    by_stage: bool = False,
) -> Sequence | None:
    """The edit after which a map has these phases in this order; those it has by name stay."""
    edits: list[AnyEdit] = list(first)
    there = {same_name(phase.name): phase for phase in journey.phases}
    by_id = {phase.id: phase for phase in journey.phases}
    taken = set(phase_ids(journey))
    final: list[Phase] = []
    for one in wanted:
        known = by_id.get(one.id) if one in journey.phases else there.get(same_name(one.name))
        if known is None:
            known = made(Phase, **{**_fields(one), "id": readable_id(one.id, taken)})
            taken.add(known.id)
            edits.append(AddPhase(phase=known))
        final.append(known)
    kept = {phase.id for phase in final}
    if final:
        edits += _moved(journey, _targets(journey, final, by_stage=by_stage))
    edits += [RemovePhase(phase=old.id) for old in journey.phases if old.id not in kept]
    edits += _ordered([p.id for p in journey.phases if p.id in kept], [p.id for p in final])
    return Sequence(edits=tuple(edits), about=about) if edits else None


def _targets(journey: Journey, final: Many[Phase], *, by_stage: bool) -> list[str]:
    """The phase to which each touchpoint goes, by their ids, in the order of the map."""
    before = [journey.phase_of[t.id] for t in journey.touchpoints]
    if not by_stage:
        names = [t.name for t in journey.touchpoints]
        return [phase.id for phase in spread(names, before, journey.phases, final)]
    kept = {phase.id for phase in final}
    return [
        old.id if old.id in kept else phase_of(stage_of(old, journey.phases), final).id
        for old in before
    ]


def _moved(journey: Journey, targets: Many[str]) -> list[AnyEdit]:
    """The moves to other phases, each after what stands before it on the map."""
    filled: Counter[str] = Counter()
    moves: list[AnyEdit] = []
    for touchpoint, target in zip(journey.touchpoints, targets, strict=True):
        if journey.phase_of[touchpoint.id].id != target:
            place = filled[target]
            moves.append(MoveTouchpoint(touchpoint=touchpoint.id, phase=target, position=place))
        filled[target] += 1
    return moves


def _fields(phase: Phase) -> dict[str, object]:
    return {name: getattr(phase, name) for name in phase.model_fields_set}


def _ordered(there: Many[str], wanted: Many[str]) -> list[AnyEdit]:
    """The moves that bring phases, new ones standing at the end, into their order."""
    order = [*there, *(id for id in wanted if id not in set(there))]
    moves: list[AnyEdit] = []
    for place, id in enumerate(wanted):
        if order[place] != id:
            order.remove(id)
            order.insert(place, id)
            moves.append(MovePhase(phase=id, position=place))
    return moves
