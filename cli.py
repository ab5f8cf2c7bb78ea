"""The same jobs without a browser: `python cli.py --help`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

import commands


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Official foreign-affairs figures, with their qualifiers, spans and receipts."""


for module in iter_modules(commands.__path__):
    command = getattr(import_module(f"commands.{module.name}"), "command", None)
    if isinstance(command, click.Command):
        cli.add_command(command)


if __name__ == "__main__":
    cli(prog_name="cli.py")
