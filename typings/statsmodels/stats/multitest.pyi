"""The part of statsmodels.stats.multitest that the product uses."""

from collections.abc import Sequence

def multipletests(
    pvals: Sequence[float], *, alpha: float, method: str
) -> tuple[Sequence[bool], Sequence[float], float, float]: ...
