"""Maps side by side as pictures: curves, who has what, differences, what changed, one poster."""

from journey.layout.comparison.sheets import (
    ON_SCREEN,
    VIEWS,
    lay_out_comparison,
    lay_out_on_screen,
)

__all__ = ["ON_SCREEN", "VIEWS", "lay_out_comparison", "lay_out_on_screen"]
