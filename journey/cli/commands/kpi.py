"""`journey kpi`: a figure of the field with its formula, its interval and its traps."""

from typing import TYPE_CHECKING

import click

from journey.cli import speech
from journey.errors import InvalidFiguresError, NotFoundError

if TYPE_CHECKING:
    from journey.services.kpis import Kpi, Worked


@click.command(short_help="Work out a figure such as the churn rate.")
@click.argument("name", required=False)
@click.argument("inputs", nargs=-1, metavar="[KEY=VALUE]...")
@click.option("--json", "as_json", is_flag=True, help="As a JSON object, for programs.")
def kpi(name: str | None, inputs: tuple[str, ...], as_json: bool) -> None:
    """Work out the figure NAME of its inputs; without NAME, tell which there are.

    NAME without inputs explains it. `variant=KEY` chooses one of several ways to work it out.
    """
    from journey.services import kpis

    said = speech.spoken()
    try:
        if name is None:
            _list()
        elif not inputs and not as_json:
            _explain(kpis.kpi(name))
        else:
            worked = kpis.compute(name, _given(inputs))
            if as_json:
                speech.show_json(kpis.as_json(worked, said))
            else:
                _tell(kpis.kpi(name), worked)
    except (InvalidFiguresError, NotFoundError) as error:
        message, hint = error.said(said)
        raise click.UsageError(f"{message}. {hint}") from error


def _given(inputs: tuple[str, ...]) -> dict[str, str]:
    """The inputs by key; a usage error names what is not written as key=value, or comes twice."""
    given: dict[str, str] = {}
    for one in inputs:
        key, equals, value = one.partition("=")
        if not equals or key in given:
            said = speech.spoken()
            raise click.UsageError(said("Write each input once, as key=value: {given}", given=one))
        given[key.strip()] = value.strip()
    return given


def _list() -> None:
    from journey.services import kpis

    said = speech.spoken()
    shown = kpis.all_kpis()
    width = max(len(one.key) for one in shown)
    for one in shown:
        click.echo(f"{one.key:<{width}}  {said(one.name)}: {one.variants[0].formula}")


def _explain(one: "Kpi") -> None:
    """Formula, inputs and example of a figure."""
    from journey.services import kpis

    said = speech.spoken()
    click.secho(said(one.name), bold=True)
    for variant in one.variants:
        named = f"  ({said(variant.name)}, variant={variant.key})" if variant.name else ""
        click.echo(f"  {variant.formula}{named}")
    for asked in one.inputs:
        click.echo(f"  {asked.key}: {said(asked.name)}")
    inputs = " ".join(f"{key}={value}" for key, value in one.example.inputs.items())
    value = kpis.said(kpis.compute(one.key, one.example.inputs).value, one.unit.value, said)
    click.echo(f"  journey kpi {one.key} {inputs}  →  {value}")
    for trap in one.traps:
        click.echo(f"  {said('Note:')} {said(trap)}")


def _tell(one: "Kpi", worked: "Worked") -> None:
    """What came out, for people."""
    from journey.services import kpis

    said = speech.spoken()
    value = kpis.said(worked.value, worked.unit.value, said)
    click.secho(f"{said(one.name)}: {value}", bold=True)
    click.echo(f"  {worked.formula}")
    if worked.interval:
        interval = kpis.said_interval(worked.interval, worked.unit.value, said)
        click.echo("  " + said("95-percent interval: {interval}", interval=interval))
    for caveat in worked.caveats:
        click.echo(f"  {said('Note:')} {said(caveat)}")


COMMAND = kpi
