"""The part of pyphen that the product uses; the package brings no types of its own."""

from pathlib import Path

LANGUAGES: dict[str, Path]

def language_fallback(language: str) -> str | None: ...
