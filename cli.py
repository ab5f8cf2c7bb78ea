"""The same jobs without a browser: `python cli.py --help`."""

from __future__ import annotations

import click

from commands.registry import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Official foreign-affairs figures, with their qualifiers, spans and receipts."""


if __name__ == "__main__":
    cli(prog_name="cli.py")
