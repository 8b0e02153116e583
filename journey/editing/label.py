"""What a change is called: a sentence kept with its names and said in any language."""

from __future__ import annotations

from pydantic import Field

from journey.locales import Words
from journey.model.record import Record


class Label(Record):
    """An English sentence with `{names}`; a value that is itself a Label is said first.

    With `count` it is a sentence that counts: `text` for one, `many` for several.
    """

    text: str
    values: dict[str, str | Label] = Field(default_factory=dict[str, "str | Label"])
    many: str | None = None
    count: int | None = None

    def said(self, words: Words) -> str:
        """The sentence in the language of the words."""
        values = {
            name: value.said(words) if isinstance(value, Label) else value
            for name, value in self.values.items()
        }
        if self.count is not None:
            return words.plural(self.text, self.many or self.text, self.count, **values)
        return words(self.text, **values)


def label(text: str, **values: str | Label) -> Label:
    """The label of one sentence."""
    return Label(text=text, values=values)
