"""What a change is called: a sentence kept with its names and said in any language."""

from __future__ import annotations

from pydantic import Field

from journey.locales import Words
from journey.model.record import Record


class Label(Record):
    """An English sentence with `{names}`; numbers and labels among its values are said first.

    With `count` it is a sentence that counts: `text` for one, `many` for several.
    """

    text: str
    values: dict[str, str | float | Label] = Field(default_factory=dict[str, "str | float | Label"])
    many: str | None = None
    count: int | None = None

    def said(self, words: Words) -> str:
        """The sentence in the language of the words."""
        values = {name: _said(value, words) for name, value in self.values.items()}
        if self.count is not None:
            return words.plural(self.text, self.many or self.text, self.count, **values)
        return words(self.text, **values)


def _said(value: str | float | Label, words: Words) -> str:
    match value:
        case Label():
            return value.said(words)
        case str():
            return value
        case number:
            return words.number(number)


def label(text: str, **values: str | float | Label) -> Label:
    """The label of one sentence."""
    return Label(text=text, values=values)
