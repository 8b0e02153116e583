"""What a touchpoint is to us beside the others, by who has it."""

from collections.abc import Sequence

from journey.comparing.comparison import RowKind, State


def kind(ours: State, others: Sequence[State]) -> RowKind:
    """The kind that holds however the unknown ones turn out; unknown where they decide.

    With [has, has_not, unknown] it would be partial or difference: unknown. With
    [has, has, has_not, unknown] it is partial either way.
    """
    if ours is State.UNKNOWN:
        return RowKind.UNKNOWN
    if ours is State.HAS_NOT:
        return RowKind.GAP if State.HAS in others else RowKind.UNKNOWN
    if State.HAS in others and State.HAS_NOT in others:
        return RowKind.PARTIAL
    if State.UNKNOWN in others:
        return RowKind.UNKNOWN
    return RowKind.PARITY if State.HAS in others else RowKind.DIFFERENCE
