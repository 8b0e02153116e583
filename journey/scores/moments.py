"""How several questions move together, gathered part by part: no answer is kept."""

import numpy as np
from numpy.typing import ArrayLike


class Moments:
    """Means and cross-products of the rows in which every question was answered.

    Parts are joined as Chan, Golub and LeVeque 1983 (The American Statistician 37: 242-247) do
    it, so that a million answers lose no digits.
    """

    def __init__(self, questions: int) -> None:
        self.cases = 0
        """How many rows answered every question."""
        self._means = np.zeros(questions)
        self._products = np.zeros((questions, questions))

    def add(self, answers: ArrayLike) -> "Moments":
        """Count rows × questions; rows with a blank (NaN) are left out."""
        table = np.asarray(answers, dtype=float)
        table = table[np.isfinite(table).all(axis=1)]
        if not len(table):
            return self
        means = table.mean(axis=0)
        apart = table - means
        further = means - self._means
        together = self.cases + len(table)
        weight = self.cases * len(table) / together
        self._products += apart.T @ apart + weight * np.outer(further, further)
        self._means += further * len(table) / together
        self.cases = together
        return self

    def correlations(self) -> np.ndarray | None:
        """Pearson's correlation of each question with each; None where one never varies."""
        squares = np.diag(self._products)
        if not self.cases or (squares <= 1e-12 * self.cases).any():
            return None
        roots = np.sqrt(squares)
        found = self._products / np.outer(roots, roots)
        np.fill_diagonal(found, 1.0)
        return np.clip(found, -1.0, 1.0)
