"""Options of the commands that draw: the size and the colours of a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from charts.plots.kind import ChartSpec
from charts.plots.registry import KINDS
from charts.style.sizes import DEFAULT_SIZE, LEAST, MOST, SIZES, Size, size_of
from charts.style.theme import PALETTES
from commands.options import Refused
from indicators.language import Language

F = TypeVar("F", bound=Callable[..., Any])


class Sized(click.ParamType[Size]):
    """A size by its name, or one's own."""

    name = "size"

    def convert(
        self, value: str | Size, param: click.Parameter | None, ctx: click.Context | None
    ) -> Size:
        """Return the size, or fail with the names there are."""
        try:
            return value if isinstance(value, Size) else size_of(value)
        except ValueError:
            self.fail(
                f"{value!r} is not one of {', '.join(SIZES)}, nor WIDTHxHEIGHT "
                f"from {LEAST} to {MOST} pixels.",
                param,
                ctx,
            )


def size_option(command: F) -> F:
    """Add `--size NAME`: the size of a picture."""
    return click.option(
        "--size",
        type=Sized(),
        default=DEFAULT_SIZE,
        show_default=True,
        help=f"The size of a picture: {', '.join(SIZES)}, or your own, such as 1200x700.",
    )(command)


def theme_option(command: F) -> F:
    """Add `--theme NAME`: the colours of a picture."""
    return click.option(
        "--theme",
        type=click.Choice(list(PALETTES)),
        default="light",
        show_default=True,
        help="The colours of a picture; print is in greys.",
    )(command)


def figure_named(text: str, language: Language) -> ChartSpec:
    """Return the figure of an argument: `fdi_total`, `exports_wb+fdi_total`, `fdi_total:growth`.

    Refuses a kind of chart that there is not.
    """
    spec = ChartSpec.parse(text)
    if spec.kind and spec.kind not in KINDS:
        raise Refused(
            language.text("There is no kind of chart called “{name}”.", name=spec.kind),
            language.text("There are: {kinds}.", kinds=", ".join(KINDS)),
        )
    return spec
