"""Options and errors that the commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from indicators.language import DEFAULT_LANGUAGE, Language, language_codes, load_language
from loaders.errors import Problem, TableError

if TYPE_CHECKING:  # most commands draw nothing and should not wait for what draws
    from charts.export.render import PictureError
    from charts.pptx.open import DeckError

F = TypeVar("F", bound=Callable[..., Any])
DEFAULT_DATA = Path(__file__).parent.parent / "data" / "indicators.parquet"


class Spoken(click.ParamType[Language]):
    """A language by its code."""

    name = "language"

    def convert(
        self, value: str | Language, param: click.Parameter | None, ctx: click.Context | None
    ) -> Language:
        """Return the language, or fail with the codes we speak."""
        if isinstance(value, Language):
            return value
        if value not in language_codes():
            self.fail(f"{value!r} is not one of {', '.join(language_codes())}.", param, ctx)
        return load_language(value)


class Day(click.ParamType[date]):
    """A day written as ISO 8601."""

    name = "day"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day, or fail with the form it should have."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day. Write it as 2018-01-31.", param, ctx)


class Refused(click.ClickException):
    """What could not be done, said line by line on standard error; the exit code is 1."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))


def data_option(command: F) -> F:
    """Add `--data FILE`: the table to work on."""
    return click.option(
        "--data",
        "path",
        type=click.Path(path_type=Path),
        envvar="INDICATORS_DATA",
        default=DEFAULT_DATA,
        show_default="data/indicators.parquet",
        show_envvar=True,
        help="The table to work on.",
    )(command)


def lang_option(command: F) -> F:
    """Add `--lang CODE`: the language of the answer."""
    return click.option(
        "--lang",
        "language",
        type=Spoken(),
        default=DEFAULT_LANGUAGE,
        show_default=True,
        help=f"The language of the answer: {' or '.join(language_codes())}.",
    )(command)


def as_of_option(command: F) -> F:
    """Add `--as-of DAY`: leave out what was published later."""
    return click.option(
        "--as-of", "day", type=Day(), help="Leave out what was published after this day."
    )(command)


def refusal(error: TableError, language: Language) -> Refused:
    """Say in the user's language why a table cannot be used, and every problem it has."""
    return Refused(
        f"{error.path}: {language.say(error.what)}",
        *(problem_line(problem, language) for problem in error.problems),
        language.say(error.do),
    )


def said_in(error: DeckError | PictureError, language: Language) -> Refused:
    """Say in the user's language what is wrong with a file or picture, and what to do."""
    return Refused(language.say(error.what), language.say(error.do))


def problem_line(problem: Problem, language: Language) -> str:
    """Say one problem on one line: where, what, what to do."""
    return f"{problem.where}: {language.say(problem.message)}"
