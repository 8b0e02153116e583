"""`journey person`: what is kept of somebody, and erasing it."""

from pathlib import Path

import click

from journey.cli import speech


@click.command(short_help="Show or erase what is kept of a person.")
@click.argument("who")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write it to a file."
)
@click.option("--erase", is_flag=True, help="Erase account, name and roles for good.")
@click.option("--heir", help="Who becomes owner of maps that they alone own: e-mail address.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def person(who: str, output: Path | None, erase: bool, heir: str | None, yes: bool) -> None:
    """Show all that is kept of WHO (an e-mail address or an id) as JSON, or erase it.

    What they did with maps stays, by an id that means nobody. Backups keep what was in them.
    """
    from journey import bootstrap
    from journey.services.accounts import as_json

    accounts = bootstrap.house().accounts
    account = accounts.find(who)
    if not erase:
        known = as_json(accounts.known_of(account.person))
        if output is None:
            click.echo(known.decode())
        else:
            output.write_bytes(known)
            speech.say_written(str(output))
        return
    if not yes:
        click.confirm(f"Erase {who} for good?", abort=True, err=True)
    accounts.erase(account.person, accounts.find(heir).person if heir else "")
    speech.say_done(account.person)


COMMAND = person
