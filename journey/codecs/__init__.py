"""The notations in which journeys are kept as files: `CODECS` by key, the everyday one first.

Each is loaded when it is asked for: who draws a YAML file needs no reader of workbooks.
"""

from collections.abc import Mapping

from journey.codecs.codec import Codec
from journey.discovery import LaterMembers

CODECS: Mapping[str, Codec] = LaterMembers("journey.codecs", "CODEC")

__all__ = ["CODECS", "Codec"]
