"""The notations in which journeys are kept as files: `CODECS` by key, the everyday one first."""

from journey.codecs.codec import Codec
from journey.discovery import members

CODECS: dict[str, Codec] = members("journey.codecs", "CODEC")

__all__ = ["CODECS", "Codec"]
