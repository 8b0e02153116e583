"""Interactive charts of a journey: `CHARTS` by key, each with its figures as a table."""

from journey.charts.chart import Chart, ChartView
from journey.discovery import members

CHARTS: dict[str, Chart] = members("journey.charts", "CHART")

__all__ = ["CHARTS", "Chart", "ChartView"]
