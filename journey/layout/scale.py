"""How a scale is written; see `journey.scales`."""

from journey.scales import Tick, below, of_best, span, threshold, ticks, value

__all__ = ["Tick", "below", "of_best", "span", "threshold", "ticks", "value"]
