"""The rows of the map under the touchpoints: `LANES` by key, from top to bottom."""

from journey.discovery import members
from journey.lanes.lane import Lane

LANES: dict[str, Lane] = members("journey.lanes", "LANE")

__all__ = ["LANES", "Lane"]
