"""A figure in the inspector: where it stands and shall stand, its unit, how that is known."""

from collections.abc import Callable

from journey.editing import Edit, changed, made
from journey.locales import Words
from journey.model import Benchmark, Indicator
from journey.ui import helped
from journey.ui.components import indicator_history
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
    _benchmark(field, name, there, put, words)
    field.day(
        f"{name}-date",
        words("Date"),
        there.date,
        lambda value: put(changed(there, date=value)),
    )
    indicator_history.show(there, words)


def _benchmark(
    field: Field, name: str, there: Indicator, put: Callable[[Indicator], Edit], words: Words
) -> None:
    """The value of others, then where it comes from and for whom it holds."""
    known = there.benchmark

    def valued(value: float | None) -> Edit:
        if value is None:
            return put(changed(there, benchmark=None))
        kept = known or made(Benchmark, value=value)
        return put(changed(there, benchmark=changed(kept, value=value)))

    field.number(
        f"{name}-benchmark", words("Benchmark"), known.value if known else None, valued,
        format="%g", placeholder="?",
        help=helped.benchmark(words),
    )  # fmt: skip
    if known is None:
        return
    for property, label in (
        ("source", words("Who measured it, and when")),
        ("holds_for", words("For whom it holds: branch, country, size")),
    ):

        def said(typed: str, property: str = property) -> Edit:
            return put(
                changed(there, benchmark=changed(known, **{property: typed.strip() or None}))
            )

        field.text(
            f"{name}-benchmark-{property}", label, getattr(known, property) or "", said,
            max_chars=200,
        )  # fmt: skip
