"""Tables as tests read them, and what is told of them."""

import sample_maps
from journey.codecs import CODECS
from journey.exchange import Decoded
from journey.model import Journey

CSV, XLSX = CODECS["csv"], CODECS["xlsx"]


def read(text: str, name: str = "map.csv", language: str = "en") -> Decoded:
    return CSV.read(text.encode(), name, language)


def told(decoded: Decoded) -> list[tuple[int | None, str]]:
    return [(warning.line, warning.message) for warning in decoded.warnings]


def cinema() -> Journey:
    """The sample, whole."""
    return CODECS["yaml"].decode(sample_maps.path("cinema").read_bytes(), "cinema.yaml")
