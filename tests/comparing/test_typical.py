"""The typical touchpoints in English are found again in German, by their names alone."""

from itertools import groupby

from journey.comparing import State, compare
from journey.model import Journey, Phase, Touchpoint
from journey.typical.entries import TYPICAL


def typical(language: str) -> Journey:
    """All of them as one map, a phase for each stage."""
    numbered = [(f"t{number}", one) for number, one in enumerate(TYPICAL)]
    phases = tuple(
        Phase(
            id=stage,
            name=stage,
            touchpoints=tuple(Touchpoint(id=id, name=getattr(one, language)) for id, one in held),
        )
        for stage, held in groupby(numbered, key=lambda pair: str(pair[1].stage))
    )
    return Journey(id=f"typical-{language}", title="Typical", language=language, phases=phases)


def test_nine_of_ten_are_matched_and_none_with_another() -> None:
    found = {
        (ours, theirs)
        for row in compare((typical("en"), typical("de"))).rows
        if all(cell.state is State.HAS for cell in row.cells)
        for ours in row.cells[0].touchpoints
        for theirs in row.cells[1].touchpoints
    }
    wrong = {pair for pair in found if len(set(pair)) > 1}
    print(f"\ntypical touchpoints, English beside German: {len(found)} of {len(TYPICAL)} found")
    assert wrong == set()
    assert len(found) >= 0.9 * len(TYPICAL)
