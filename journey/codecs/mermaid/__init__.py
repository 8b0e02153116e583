"""Mermaid: journey diagrams, as they stand in Markdown files and wikis."""

from journey.codecs.codec import Codec
from journey.codecs.mermaid.reading import interpret
from journey.codecs.mermaid.writing import encode, losses

CODEC = Codec(
    "mermaid",
    "Mermaid",
    (".mmd", ".mermaid", ".md"),
    "text/vnd.mermaid",
    interpret,
    encode,
    losses,
    order=5,
)
