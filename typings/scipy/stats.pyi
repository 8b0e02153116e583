"""The part of scipy.stats that the product uses."""

from numpy.typing import ArrayLike

class ConfidenceInterval:
    low: float
    high: float

class TtestResult:
    pvalue: float
    def confidence_interval(self, confidence_level: float, /) -> ConfidenceInterval: ...

def ttest_ind(a: ArrayLike, b: ArrayLike, *, equal_var: bool) -> TtestResult: ...
