"""What to look at first: the touchpoints that others have and we have not, and where we lag."""

from collections.abc import Iterable, Sequence
from statistics import fmean

from journey.comparing.comparison import ComparedMap, Gap, Lag, Row, RowKind, State, Verdict

_UNKNOWN_IMPORTANCE, _MOST_IMPORTANCE = 3.0, 5.0
_UNKNOWN_LEVEL = 50.0


def gaps(rows: Iterable[Row], maps: Sequence[ComparedMap]) -> list[Gap]:
    """What only others have, by importance × the part of them that has it × how well it does.

    The weight runs from 0 to 1. Importance (of 5) is the mean of theirs; where it is not known it
    counts as 3, and an unknown level as 50. A proposed match that may yet find it on our map takes
    its confidence away; what we plan already is in no doubt. Equal weights keep the order of the
    rows.
    """
    found = [_gap(row, len(maps) - 1) for row in rows if row.kind is RowKind.GAP]
    return sorted(found, key=lambda gap: -gap.weight)


def _gap(row: Row, others: int) -> Gap:
    having = [cell for cell in row.cells[1:] if cell.state is State.HAS]
    levels = [cell.level for cell in having if cell.level is not None]
    matters = [cell.importance for cell in having if cell.importance is not None]
    importance = fmean(matters) if matters else None
    level = fmean(levels) if levels else None
    in_doubt = bool(row.proposals) and not row.cells[0].is_planned
    known = row.cells[0].confidence
    sure = known if in_doubt and known is not None else 1.0
    weight = (
        (_UNKNOWN_IMPORTANCE if importance is None else importance)
        / _MOST_IMPORTANCE
        * (len(having) / others)
        * ((_UNKNOWN_LEVEL if level is None else level) / 100)
        * sure
    )
    return Gap(
        row=row.key,
        weight=weight,
        importance=importance,
        having=len(having),
        others=others,
        level=level,
        is_planned=row.cells[0].is_planned,
        in_doubt=sure < 1,
    )


def lags(rows: Iterable[Row], maps: Sequence[ComparedMap]) -> list[Lag]:
    """Where the best of the others does better than we: what is proven, then what is not.

    Each the furthest behind first. Differences inside the margins are left out, and those that rest
    on fewer than 10 answers; those that no margins bear out stay, and wherever one is told its
    verdict is.
    """
    found: list[Lag] = []
    for row in rows:
        beside = [
            (cell.level or 0.0, -at, cell.delta)
            for at, cell in enumerate(row.cells)
            if cell.delta is not None
            and not cell.delta.few_answers
            and State.HAS is row.cells[0].state is cell.state
        ]
        if not beside:
            continue
        _, at, delta = max(beside, key=lambda b: b[:2])
        if delta.points < 0 and delta.verdict is not Verdict.NO_CLEAR_DIFFERENCE:
            found.append(Lag(row=row.key, best=maps[-at].key, delta=delta))
    return sorted(found, key=lambda lag: (not lag.delta.is_proven, lag.delta.points))
