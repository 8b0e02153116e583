"""`journey samples`: the maps that come with the product."""

import click

import sample_maps


@click.command(short_help="List the sample maps.")
def samples() -> None:
    """List the sample maps with their files, to draw, check or copy."""
    width = max(map(len, sample_maps.SAMPLES))
    for key in sample_maps.SAMPLES:
        click.echo(f"{key:{width}}  {sample_maps.path(key)}")


COMMAND = samples
