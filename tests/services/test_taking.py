from typing import Any

import pytest

from journey.editing import SetProperty, SetScore
from journey.errors import ConflictError, InvalidEditError, StorageUnavailableError
from journey.model import Evidence, EvidenceKind, Journey, Phase, Touchpoint
from journey.services.library import Library
from journey.services.taking import Taken, take_in
from journey.storage.memory import MemoryRepository


@pytest.fixture
def library() -> Library:
    library = Library(MemoryRepository())
    touchpoints = tuple(Touchpoint(id=id, name=id) for id in "abc")
    library.add(
        Journey(id="m", title="M", phases=(Phase(id="p", name="P", touchpoints=touchpoints),))
    )
    return library


def op(seq: int, seen: int, **stroke: object) -> dict[str, Any]:
    return {"seq": seq, "seen": seen, "stroke": stroke}


def score(seq: int, seen: int, id: str, value: float) -> dict[str, Any]:
    return op(seq, seen, do="score", touchpoint=id, persona=None, value=value)


def told(*ops: dict[str, Any], client: str = "x") -> dict[str, Any]:
    return {"client": client, "ops": list(ops)}


def value(library: Library, id: str) -> float | None:
    shown = library.get("m").journey.touchpoint[id].score()
    return shown.value if shown else None


def test_what_is_told_again_is_kept_once_also_after_a_restart(library: Library) -> None:
    first = take_in(library, "m", told(score(1, 1, "a", 2), score(2, 1, "b", 4)), "", Taken())
    assert first == Taken("x", 2)
    library.apply("m", SetScore(touchpoint="a", value=5))
    # The server has forgotten how far it had heard; the library has not.
    again = take_in(library, "m", told(score(1, 1, "a", 2), score(2, 1, "b", 4)), "", Taken())
    assert again == Taken("x", 2)
    assert (value(library, "a"), value(library, "b")) == (5, 4)
    assert library.get("m").revision == 4


def test_own_strokes_do_not_clash_with_each_other(library: Library) -> None:
    take_in(library, "m", told(score(1, 1, "a", 2)), "", Taken())
    library.apply("m", SetScore(touchpoint="b", value=1))
    taken = take_in(library, "m", told(score(2, 1, "a", 3)), "", Taken("x", 1))
    assert taken.problems == ()
    assert (value(library, "a"), value(library, "b")) == (3, 1)


def test_a_clash_with_others_is_handed_back_and_does_not_come_again(library: Library) -> None:
    library.apply(
        "m", SetProperty(entity="touchpoint", id="a", field="name", value="hers"), actor="ann"
    )
    stroke = op(7, 1, do="rename", part="touchpoint", id="a", name="mine")
    taken = take_in(library, "m", told(stroke, score(8, 1, "b", 3)), "bob", Taken())
    assert taken.seq == 8
    (problem,) = taken.problems
    assert problem.seq == 7
    assert isinstance(problem.error, ConflictError)
    assert problem.error.clashes[0].theirs == "hers"
    assert problem.edit == SetProperty(entity="touchpoint", id="a", field="name", value="mine")
    assert library.get("m").journey.touchpoint["a"].name == "hers"
    assert value(library, "b") == 3


def test_what_does_not_fit_is_handed_back(library: Library) -> None:
    ops = [score(1, 1, "a", 99), op(2, 1, do="nothing"), score(3, 1, "z", 3)]
    taken = take_in(library, "m", told(*ops), "", Taken())
    assert [problem.seq for problem in taken.problems] == [1, 2, 3]
    assert all(isinstance(problem.error, InvalidEditError) for problem in taken.problems)
    assert taken.seq == 3


def test_undo_comes_after_the_strokes_before_it(library: Library) -> None:
    ops = [score(1, 1, "a", 2), score(2, 1, "a", 3), op(3, 1, do="undo")]
    take_in(library, "m", told(*ops), "ann", Taken())
    assert value(library, "a") == 2
    take_in(library, "m", told(op(4, 4, do="redo")), "ann", Taken("x", 3))
    assert value(library, "a") == 3
    nothing = take_in(library, "m", told(op(5, 5, do="redo")), "ann", Taken("x", 4))
    assert isinstance(nothing.problems[0].error, InvalidEditError)


def test_while_the_library_is_away_strokes_wait(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StorageUnavailableError("The library cannot be read", "Try again")

    kept = take_in(library, "m", told(score(1, 1, "a", 2)), "", Taken())
    monkeypatch.setattr(library, "apply", away)
    waiting = take_in(library, "m", told(score(2, 2, "a", 3)), "", kept)
    assert waiting.seq == 1
    assert waiting.unavailable is not None
    monkeypatch.undo()
    assert take_in(library, "m", told(score(2, 2, "a", 3)), "", waiting).seq == 2
    assert value(library, "a") == 3


def test_a_stroke_is_meant_for_the_map_that_was_seen(library: Library) -> None:
    """Somebody put a card elsewhere; mine goes before the neighbour that I saw."""
    library.apply("m", SetScore(touchpoint="c", value=1))
    library.apply("m", SetProperty(entity="phase", id="p", field="name", value="Other"))
    move = op(1, 1, do="move", touchpoints=["c"], phase="p", before="a")
    assert take_in(library, "m", told(move), "", Taken()).problems == ()
    journey = library.get("m").journey
    assert [t.id for t in journey.touchpoints] == ["c", "a", "b"]
    assert journey.phases[0].name == "Other"
    assert value(library, "c") == 1


def test_what_was_taken_away_is_counted(library: Library) -> None:
    gone = op(1, 1, do="remove", touchpoints=["a", "b"])
    assert take_in(library, "m", told(gone), "", Taken()).removed == 2


SURVEYED = Evidence(kind=EvidenceKind.CUSTOMER_SURVEY, n=371)


def surveyed(library: Library) -> int:
    """The revision at which the score of "a" was measured: 4.1 of 371 answers."""
    edit = SetScore(touchpoint="a", value=4.1, evidence=SURVEYED)
    return library.apply("m", edit).revision


def test_a_measured_score_moved_by_hand_is_told_once_and_can_be_brought_back(
    library: Library,
) -> None:
    seen = surveyed(library)
    taken = take_in(library, "m", told(score(1, seen, "a", 4.2)), "", Taken())
    (lost,) = taken.replaced
    assert (lost.name, lost.score.evidence.n) == ("a", 371)
    again = take_in(library, "m", told(score(2, seen, "a", 4.3)), "", taken)
    assert again.replaced == ()
    assert lost.is_gone(library.get("m").journey)
    kept = library.apply("m", lost.back)
    measured = kept.journey.touchpoint["a"].score()
    assert measured is not None
    assert (measured.value, measured.evidence) == (4.1, SURVEYED)
    assert not lost.is_gone(kept.journey)


def test_an_own_estimate_moved_and_a_score_set_to_itself_lose_nothing(library: Library) -> None:
    seen = surveyed(library)
    ops = [score(1, seen, "a", 4.1), score(2, seen, "b", 2), score(3, seen, "b", 3)]
    assert take_in(library, "m", told(*ops), "", Taken()).replaced == ()
