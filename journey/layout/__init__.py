"""From a journey to a scene: every place, colour and line of type of a picture is decided here."""

from journey.layout.content import curves_of, suggesting
from journey.layout.frame import Frame, ScoreAxis
from journey.layout.map import MapLayout, frame_map, lay_out_map
from journey.layout.miniature import lay_out_miniature
from journey.layout.options import PAGES, PAPERS, RATIOS, READABLE, MapOptions

__all__ = [
    "PAGES",
    "PAPERS",
    "RATIOS",
    "READABLE",
    "Frame",
    "MapLayout",
    "MapOptions",
    "ScoreAxis",
    "curves_of",
    "frame_map",
    "lay_out_map",
    "lay_out_miniature",
    "suggesting",
]
