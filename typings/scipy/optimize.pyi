"""Assignment."""

import numpy
from numpy.typing import NDArray

def linear_sum_assignment(
    cost_matrix: NDArray[numpy.float64], maximize: bool = False
) -> tuple[NDArray[numpy.int64], NDArray[numpy.int64]]: ...
