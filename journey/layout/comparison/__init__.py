"""Maps side by side as pictures: curves, who has what, differences, what changed, one poster."""

from journey.layout.comparison.sheets import VIEWS, lay_out_chart, lay_out_comparison

__all__ = ["VIEWS", "lay_out_chart", "lay_out_comparison"]
