"""CJML: the XML of the Customer Journey Modelling Language, version 2.0."""

from journey.codecs.cjml.losses import losses
from journey.codecs.cjml.reading import interpret
from journey.codecs.cjml.writing import encode
from journey.codecs.codec import Codec

CODEC = Codec(
    "cjml",
    "CJML",
    (".cjml", ".xml"),
    "application/xml",
    interpret,
    encode,
    losses,
    order=6,
)
