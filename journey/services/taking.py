"""Taking in what a browser has drawn: each stroke once, in order, however often it is told.

A browser tells all its strokes again until it hears that they are kept. The id of an operation is
made from the browser and the stroke's number, so the library keeps each only once, also after the
server was started anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from journey.editing import Edit
from journey.errors import JourneyError, StorageUnavailableError
from journey.services.kept import Step
from journey.services.library import Library
from journey.services.replacing import Replaced, replaced
from journey.services.strokes import HistoryStroke, Stroke, edit_of, parts_of, read_stroke

_MOST = 1000
"""So many strokes are taken at once; a browser that has more tells the rest again."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A stroke that was refused: its number, why, and the edit that it meant where it meant one."""

    seq: int
    error: JourneyError
    edit: Edit | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """How far a browser was heard: every stroke up to `seq` is kept or refused."""

    client: str = ""
    seq: int = 0
    problems: tuple[Problem, ...] = ()
    """Of the strokes told last."""
    unavailable: StorageUnavailableError | None = None
    """Why the rest has to wait."""
    removed: int = 0
    """How many touchpoints or phases the strokes told last have taken away."""
    replaced: tuple[Replaced, ...] = ()
    """The measured scores that the strokes told last have made own estimates."""

    @property
    def is_remarkable(self) -> bool:
        """Whether people are to be told something of the strokes told last."""
        return bool(self.problems or self.replaced or self.removed)


def take_in(
    library: Library, map: str, told: Mapping[str, Any], actor: str, before: Taken
) -> Taken:
    """Keep the strokes that were not heard before.

    `told` is `{"client": ..., "ops": [{"seq": 1, "seen": 7, "stroke": {...}}, ...]}`: `seen` is
    the revision that the person had before their eyes, apart from their own strokes.
    """
    client = str(told["client"])
    heard = before.seq if before.client == client else 0
    problems: list[Problem] = []
    lost: list[Replaced] = []
    removed = 0
    for op in sorted(told["ops"], key=lambda op: int(op["seq"]))[:_MOST]:
        seq = int(op["seq"])
        if seq <= heard:
            continue
        meant = _Meant()
        try:
            stroke = read_stroke(op["stroke"])
            _keep(library, map, f"{client}:{seq}", stroke, op.get("seen"), actor, meant)
            removed += _removed(stroke)
            lost += [meant.replaces] if meant.replaces else []
        except StorageUnavailableError as error:
            return Taken(client, heard, tuple(problems), error, removed, tuple(lost))
        except JourneyError as error:
            problems.append(Problem(seq, error, meant.edit))
        heard = seq
    return Taken(client, heard, tuple(problems), None, removed, tuple(lost))


@dataclass(slots=True)
class _Meant:
    """The edit of the stroke that is being kept, as soon as it is known."""

    edit: Edit | None = None
    replaces: Replaced | None = None


def _keep(
    library: Library,
    map: str,
    op_id: str,
    stroke: Stroke,
    told: int | None,
    actor: str,
    meant: _Meant,
) -> None:
    if isinstance(stroke, HistoryStroke):
        step = library.undo if stroke.do == "undo" else library.redo
        step(map, op_id=op_id, actor=actor)
        return
    since = library.since(map, told) if told is not None else ()
    if any(step.op_id == op_id for step in since):
        return
    seen = _seen(since, told, op_id.rpartition(":")[0], stroke)
    is_now = seen is None or not since or seen == since[-1].revision
    journey = library.get(map).journey if is_now else library.at(map, seen or 0)
    meant.edit = edit_of(stroke, journey)
    library.apply(map, meant.edit, op_id=op_id, actor=actor, seen=seen)
    meant.replaces = replaced(meant.edit, journey)


def _seen(since: Iterable[Step], told: int | None, client: str, stroke: Stroke) -> int | None:
    """The revision that the person saw, with their own strokes since.

    What others changed before the last of these counts as seen too, unless it is what the stroke
    speaks of and none of their own strokes did.
    """
    steps = tuple(since)
    own = [step for step in steps if step.op_id.startswith(f"{client}:")]
    if not own:
        return told
    last = own[-1].revision
    mine = {part for step in own for part in step.parts}
    others = {
        part for step in steps if step not in own and step.revision < last for part in step.parts
    }
    return told if parts_of(stroke) & (others - mine) else last


def _removed(stroke: Stroke) -> int:
    match stroke.do:
        case "remove":
            return len(stroke.touchpoints)
        case "remove_phase":
            return 1
        case _:
            return 0
