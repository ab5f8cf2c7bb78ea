"""`export`: one indicator's rows as a file, receipts included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from commands.options import Refused, data_option, lang_option, refusal
from commands.show import known
from indicators.language import Language
from indicators.table import Table, current
from loaders.download import as_csv, as_parquet, as_xlsx
from loaders.errors import TableError
from loaders.store import read_series

Made = Callable[[Table, Language], bytes]
FORMATS: dict[str, Made] = {
    ".csv": lambda table, _: as_csv(table),
    ".xlsx": as_xlsx,
    ".parquet": lambda table, _: as_parquet(table),
}


@click.command("export")
@click.argument("indicator")
@click.option(
    "--to", "target", required=True, type=click.Path(path_type=Path), help="The file to write."
)
@lang_option
@data_option
def command(indicator: str, target: Path, spoken: Language, path: Path) -> None:
    """Write the rows of INDICATOR to a file; its ending chooses the format."""
    made = FORMATS.get(target.suffix.lower())
    if not made:
        raise Refused(
            spoken.text(
                "Unsupported file ending: “{ending}”. Supported: {formats}.",
                ending=target.suffix,
                formats=", ".join(FORMATS),
            )
        )
    try:
        table = current(read_series(path, indicator))
    except TableError as error:
        raise refusal(error, spoken) from None
    known(table, indicator, spoken)
    _write(target, made(table, spoken), spoken)


def _write(target: Path, content: bytes, spoken: Language) -> None:
    try:
        target.write_bytes(content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(
            spoken.text("{path} cannot be written: {reason}.", path=target, reason=reason)
        ) from None
    click.echo(spoken.text("{path} written.", path=target))
