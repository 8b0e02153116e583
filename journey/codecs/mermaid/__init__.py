"""Mermaid: journey diagrams, as they stand in Markdown files and wikis."""

from journey.codecs.codec import exchange_codec
from journey.codecs.mermaid.reading import interpret
from journey.codecs.mermaid.writing import encode, losses

CODEC = exchange_codec(
    "mermaid",
    "Mermaid",
    (".mmd", ".mermaid", ".md"),
    "text/vnd.mermaid",
    interpret,
    encode,
    losses,
    order=5,
)
