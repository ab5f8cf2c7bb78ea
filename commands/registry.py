"""The commands, a line each: a new one is a module here with a `command`, and its line below.

A module is imported when its command is called, so that `--help` and a quick answer do not wait
for libraries they do not use.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

import click


class CommandEntry(NamedTuple):
    """A command's module in this room, and the line that `cli.py --help` says of it."""

    module: str
    summary: str


COMMANDS: dict[str, CommandEntry] = {
    "show": CommandEntry("show", "Show an indicator with every source, or a line of each."),
    "checks": CommandEntry(
        "checks", "Set the figures against each other and say what does not fit."
    ),
    "history": CommandEntry("history", "Tell who changed what in the table, when and why."),
    "validate": CommandEntry("validate", "Check a table: every problem on a line of its own."),
    "read": CommandEntry("read", "Read the figures out of an article."),
    "workbook": CommandEntry("workbook", "Write the table as an Excel workbook to edit."),
    "inspect": CommandEntry("inspect", "Say what a file from elsewhere holds, cell by cell."),
    "import": CommandEntry(
        "import_table", "Bring the figures of a workbook or CSV file into the table."
    ),
    "undo": CommandEntry("undo", "Take a commit back, by another commit."),
    "export": CommandEntry("export", "Write an indicator as rows, a picture, a page or a slide."),
    "deck": CommandEntry("deck", "Write a PowerPoint deck with native charts."),
    "check-deck": CommandEntry(
        "check_deck", "Say which figures of a deck or picture have changed since."
    ),
    "refresh-deck": CommandEntry("refresh_deck", "Bring the charts of a deck up to date."),
}


def load(name: str) -> click.Command:
    """Import a command's module and return the command. Raises `KeyError` for no command's name."""
    module = import_module(f"commands.{COMMANDS[name].module}")
    return cast("click.Command", module.command)


class Commands(click.Group):
    """A group that knows its commands by the registry and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # click's signature
        """Return the names in the registry's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 # the same
        """Import a command; None where there is none of that name."""
        return load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was called; a wrong name is answered with the nearest right one."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand:
            raise click.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 # the same
        """List every command with its summary, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])
