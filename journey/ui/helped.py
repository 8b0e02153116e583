"""What a "?" says: a sentence, and the way to the term on the page Knowledge."""

from urllib.parse import quote

from journey.locales import Words

TERM = "term"
"""Names the term in the address of the page."""


def about(term: str, said: str, words: Words) -> str:
    """The sentence with a link to its term; the link opens beside what one is at."""
    return f"{said} [{words('More under Knowledge')}](knowledge?{TERM}={quote(term)})"


def benchmark(words: Words) -> str:
    """What a benchmark is worth, beside every field of one."""
    said = words("The value of others. Without its source and validity it says little.")
    return about("benchmark", said, words)
