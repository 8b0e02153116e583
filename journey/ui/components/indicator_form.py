"""A figure in the inspector: where it stands and shall stand, its unit, how that is known."""

from collections.abc import Callable

from journey.editing import Edit, changed
from journey.locales import Words
from journey.model import Indicator
from journey.ui.fields import Field


def show(
    field: Field, name: str, there: Indicator, put: Callable[[Indicator], Edit], words: Words
) -> None:
    """The fields of an indicator after its name; `put` makes the edit that keeps another one."""

    def number(property: str, label: str) -> None:
        field.number(
            f"{name}-{property}",
            label,
            getattr(there, property),
            lambda value: put(changed(there, **{property: value})),
            format="%g",
            placeholder="?",
        )

    def text(property: str, label: str, placeholder: str) -> None:
        field.text(
            f"{name}-{property}",
            label,
            getattr(there, property) or "",
            lambda typed: put(changed(there, **{property: typed.strip() or None})),
            max_chars=200,
            placeholder=placeholder,
        )

    number("baseline", words("At the start"))
    number("value", words("Now"))
    number("target", words("Target"))
    text("unit", words("Unit"), words("visits a week"))
    text("source", words("Source"), words("web statistics"))
    field.day(
        f"{name}-date",
        words("Date"),
        there.date,
        lambda value: put(changed(there, date=value)),
    )
