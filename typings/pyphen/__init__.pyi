"""The part of pyphen that the product uses; the package brings no types of its own."""

class DataInt(int):
    data: tuple[str, int, int] | None

class Pyphen:
    def __init__(
        self, filename: str | None = None, lang: str | None = None, left: int = 2, right: int = 2
    ) -> None: ...
    def positions(self, word: str) -> list[DataInt]: ...

def language_fallback(language: str) -> str | None: ...
