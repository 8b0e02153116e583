"""Matrices with few values."""

from typing import Any

import numpy
from numpy.typing import NDArray

class csr_array:  # noqa: N801
    def __init__(
        self,
        arg1: tuple[NDArray[Any], NDArray[Any], NDArray[Any]],
        shape: tuple[int, int],
    ) -> None: ...
    @property
    def T(self) -> csr_array: ...  # noqa: N802
    def __getitem__(self, key: slice) -> csr_array: ...
    def __matmul__(self, other: csr_array) -> csr_array: ...
    def sign(self) -> csr_array: ...
    def sum(self, axis: int) -> NDArray[numpy.float64]: ...
    def toarray(self) -> NDArray[numpy.float64]: ...
