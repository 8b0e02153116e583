"""`journey compare`: our map beside those of others."""

import shutil
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import click

from journey.cli import files, handing_over, speech
from journey.cli.choices import Choice, as_json, language
from journey.locales import Words

if TYPE_CHECKING:
    from journey.comparing import Comparison
    from journey.services.branding import Brand
    from journey.services.comparison_redaction import Kept

_WIDEST = 100
"""Longer lines are hard to read, however wide the window is."""
_MOST = 5
"""So many gaps and so many touchpoints where we are behind are told; the JSON holds all."""
_NAMES, _COLUMN = 44, 11
"""How wide the column of names is, and that of each map."""
_COLOURS = {"gap": "magenta", "difference": "blue", "unknown": "yellow"}


@click.command(short_help="Compare OURS with the maps THEIRS.")
@click.argument("ours", metavar="OURS", type=click.Path())
@click.argument("theirs", metavar="THEIRS...", type=click.Path(), nargs=-1, required=True)
@as_json("As JSON, for programs.")
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FILE",
    help="Where to; .json, .svg, .png, .pdf, .pptx or .html names the form. "
    "May be given several times.",
)  # fmt: skip
@click.option(
    "--view", type=Choice("view", lambda: _pictures().VIEWS), default="poster", show_default=True,
    help="What a picture shows; changes takes two versions of a map, the older one first.",
)  # fmt: skip
@click.option(
    "--theme", type=Choice("theme", lambda: _themes()), default="light", show_default=True,
    help="The colours of a picture.",
)  # fmt: skip
@language("The language of the texts; that of OURS where it is left out.")
@handing_over.left_out
@handing_over.option_brand()
def compare(
    ours: str,
    theirs: tuple[str, ...],
    as_json: bool,
    outputs: tuple[str, ...],
    view: str,
    theme: str,
    language: str | None,
    without: tuple[str, ...] | None,
    without_words: tuple[str, ...],
    brand_name: str | None,
) -> None:
    """Compare our map with one to five others: who has which touchpoint, and how well.

    A touchpoint is parity (all have it), a gap (only others have it), a difference (only we have
    it) or partial; what a map leaves open is unknown. Doubtful matches are proposed only.
    """
    from journey.services import comparison
    from journey.services.comparison_redaction import kept_of

    forms = {output: files.form_of(output, _extensions(output)) for output in outputs}
    journeys = [files.read_map(name) for name in (ours, *theirs)]
    kept = kept_of(journeys, handing_over.redaction(without, without_words), language=language)
    said = speech.spoken(language or journeys[0].language)
    compared = comparison.compare(*kept)
    _warn_of_strangers(compared)
    if as_json or not outputs or "json" in forms.values():
        if not outputs:
            if as_json:
                click.echo(comparison.as_json(compared, said.language))
            else:
                _tell(compared, said)
        for output in (name for name, form in forms.items() if form == "json"):
            files.write(output, (comparison.as_json(compared, said.language) + "\n").encode())
    pictured = {output: form for output, form in forms.items() if form != "json"}
    if pictured:
        _draw(kept, pictured, view, theme, language, handing_over.brand(brand_name, theme))


def _draw(
    kept: "Kept",
    forms: dict[str, str],
    view: str,
    theme: str,
    language: str | None,
    brand: "Brand | None",
) -> None:
    """Draw the maps side by side, each file in its form."""
    pictures = _pictures()
    options = pictures.PictureOptions(theme=theme, language=language, brand=brand)
    journeys, decisions = kept
    what = pictures.compared(journeys, view, decisions)
    for output, form in forms.items():
        drawn = pictures.scene(what, view, options, journeys[0].language, form)
        files.write(output, pictures.render(drawn, form, options))
        if drawn.missing_characters:
            speech.say_missing(drawn.missing_characters)


@cache
def _pictures():
    """The drawing of comparisons; the fonts are unpacked while it loads."""
    from journey.services import warming

    warming.unpack_fonts()

    from journey.services import comparison_pictures

    return comparison_pictures


def _extensions(output: str) -> dict[str, str]:
    """The form of each file extension; those of pictures are looked up only where asked for."""
    figures = {".json": "json"}
    return figures if output.lower().endswith(".json") else figures | _pictures().extensions()


def _themes() -> dict[str, str]:
    from journey.services import pictures

    return pictures.themes()


def _warn_of_strangers(compared: "Comparison") -> None:
    """Say on stderr, first of all, where maps have hardly a touchpoint in common."""
    from journey.comparing import CautionKind
    from journey.services import comparison

    spoken = speech.spoken()
    for caution in compared.cautions:
        if caution.kind is CautionKind.FEW_MATCHES:
            speech.say_warning(
                comparison.caution_text(caution, compared, spoken),
                spoken("Compare maps of the same business, or match the touchpoints in the app"),
            )


def _tell(compared: "Comparison", said: Words) -> None:
    """The comparison as a text for people."""
    names = [speech.printable(map.name) for map in compared.maps]
    heading = said("{ours} beside {others}", ours=names[0], others=said.listing(names[1:]))
    click.secho(heading, bold=True)
    for number, name in enumerate(names, 1):
        click.echo(f"  {number}  {name}")
    for told in (_phases, _rows, _gaps, _lags, _proposals, _cautions):
        for line in told(compared, said):
            click.echo(line)


def _phases(compared: "Comparison", said: Words) -> Iterator[str]:
    """Each phase: how many touchpoints each map has there, and how satisfied customers are."""
    from journey.services import comparison

    called = {map.key: map.name for map in compared.maps}
    yield from _head(said("Phases: touchpoints and mean satisfaction"), len(compared.maps))
    for phase in compared.phases:
        means = [
            "–" if own.mean is None else comparison.score(own.mean, compared, said)
            for own in phase.figures
        ]
        counts = [own.count for own in phase.figures]
        cells = [f"{count}  {mean}" for count, mean in zip(counts, means, strict=True)]
        thinner = [called[key] for key in phase.figures[0].thinner_than]
        hint = said("thinner than {names}", names=said.listing(thinner)) if thinner else ""
        yield from _line(phase.name, cells, hint)
    for line in comparison.standing_lines(compared, said):
        yield from _entry(line)


def _rows(compared: "Comparison", said: Words) -> Iterator[str]:
    """Each touchpoint by phase: its scores, and who has it."""
    from journey.services import comparison

    for phase in compared.phases:
        rows = [row for row in compared.rows if row.phase == phase.key]
        if rows:
            yield from _head(phase.name, len(compared.maps))
        for row in rows:
            cells = [comparison.cell_text(cell, compared, said) for cell in row.cells]
            hint = comparison.kind_name(row.kind, said)
            yield from _line(row.name, cells, hint, _COLOURS.get(row.kind.value))


def _gaps(compared: "Comparison", said: Words) -> Iterator[str]:
    """What only others have, the weightiest first."""
    from journey.services import comparison

    if compared.gaps:
        yield from _head(said("What only others have, the weightiest first"))
    for gap in compared.gaps[:_MOST]:
        row = compared.row[gap.row]
        hints = [comparison.having(row, compared, said)]
        if gap.is_planned:
            hints.append(said("we plan it"))
        if gap.in_doubt:
            hints.append(said("in doubt, look at the proposed matches"))
        yield from _entry(f"{row.name} ({', '.join(hints)})")


def _lags(compared: "Comparison", said: Words) -> Iterator[str]:
    """Where others do better: what is proven, then what is not."""
    from journey.services import comparison

    called = {map.key: map.name for map in compared.maps}
    numbers = {map.key: number for number, map in enumerate(compared.maps)}
    if compared.lags:
        yield from _head(said("Where others do better, what is proven first"))
    for lag in compared.lags[:_MOST]:
        row = compared.row[lag.row]
        told = said(
            "{touchpoint}: {ours} here, {theirs} at {name} ({verdict})",
            touchpoint=row.name,
            ours=comparison.cell_text(row.cells[0], compared, said),
            theirs=comparison.cell_text(row.cells[numbers[lag.best]], compared, said),
            name=called[lag.best],
            verdict=comparison.verdict_text(lag.delta, said),
        )
        yield from _entry(told)


def _proposals(compared: "Comparison", said: Words) -> Iterator[str]:
    """Doubtful matches, the surest first."""
    from journey.services import comparison

    called = {map.key: map.name for map in compared.maps}
    names = comparison.touchpoint_names(compared)
    if compared.proposals:
        yield from _head(said("Proposed matches, none of them counts yet"))
    for match in compared.proposals:
        ends = [f"{names[end]} ({called[end.map]})" for end in match.touchpoints]
        yield from _entry(f"{' ~ '.join(ends)}: {comparison.reasons_text(match, said)}")


def _cautions(compared: "Comparison", said: Words) -> Iterator[str]:
    """Why figures are to be read with care."""
    from journey.services import comparison

    if compared.cautions:
        yield from _head(said("To be read with care"))
    for caution in compared.cautions:
        yield from _entry(comparison.caution_text(caution, compared, said))


def _head(title: str, columns: int = 0) -> Iterator[str]:
    yield ""
    numbers = "".join(str(number).rjust(_COLUMN) for number in range(1, columns + 1))
    title = speech.printable(title)
    yield f"{click.style(title, bold=True)}{' ' * max(1, _NAMES - len(title))}{numbers}".rstrip()


def _line(name: str, cells: list[str], hint: str, colour: str | None = None) -> Iterator[str]:
    """A name, its cells in columns, and a hint; what is long goes on over several lines."""
    *before, last = _wrapped(name, _NAMES - 3)
    yield from (f"  {line}" for line in before)
    row = f"  {last}".ljust(_NAMES) + "".join(cell.rjust(_COLUMN) for cell in cells)
    if len(row) + len(hint) + 2 <= _WIDEST:
        yield f"{row}  {click.style(speech.printable(hint), fg=colour)}".rstrip()
        return
    yield row.rstrip()
    yield from (f"    {click.style(line, fg=colour)}" for line in _wrapped(hint, _WIDEST - 4))


def _entry(text: str) -> Iterator[str]:
    first, *rest = _wrapped(text, min(_WIDEST, shutil.get_terminal_size().columns) - 4)
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(speech.printable(text), max(20, width)) or [""]


COMMAND = compare
