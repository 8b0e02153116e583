"""`journey audit`: who did what, when, with which map; whether the log is as it was written."""

import click

from journey.cli import speech
from journey.errors import JourneyError


@click.command(short_help="Show or verify the audit log.")
@click.option("--lines", default=50, show_default=True, type=click.IntRange(1), help="How many.")
@click.option("--map", help="Only those of one map, by its id.")
@click.option("--verify", is_flag=True, help="Follow the chain from the first line on.")
@click.option("--forget", type=click.IntRange(1), help="Take lines away that are older (days).")
def audit(lines: int, map: str | None, verify: bool, forget: int | None) -> None:
    """Show the last lines of the audit log: number, time, actor, action, map, result.

    An actor is an opaque id. The print that --verify tells, noted elsewhere, shows whether lines
    were cut off at the end.
    """
    from journey import bootstrap

    house = bootstrap.house()
    if forget is not None:
        speech.say_done(str(house.forget_old(forget)))
        house.audit.flush()
    if verify:
        verdict = house.audit.verify()
        if verdict.broken is not None:
            raise JourneyError(
                "Line {number} of the audit log is not as it was written",
                "Compare it with a backup",
                number=verdict.broken,
            )
        click.echo(f"{verdict.lines} lines, print of the last: {verdict.last}")
        return
    for entry in reversed(house.audit.entries(lines, map=map)):
        deed = entry.deed
        told = (entry.number, f"{deed.time:%Y-%m-%d %H:%M:%S}", deed.actor or "-",
                deed.action, deed.map or "-", deed.result.value)  # fmt: skip
        click.echo("\t".join(str(one) for one in told))


COMMAND = audit
