"""The files figures come and go in, one line a format.

Buttons, uploaders, the command line and messages about formats read this list. To add one,
write its module beside this one and add its line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from indicators.file_format import FileFormat, by_ending, endings
from indicators.language import Language, Message
from indicators.table import Table, current
from loaders.changes.proposal import Proposal
from loaders.file_bytes import refused
from loaders.formats.csv_reader import read_csv
from loaders.formats.export import as_csv, as_parquet, as_xlsx
from loaders.formats.xlsx_reader import OLD_OR_LOCKED, read_workbook
from loaders.formats.xlsx_writer import as_workbook


@dataclass(frozen=True)
class TableFormat(FileFormat):
    """A kind of file that holds figures.

    `write` makes one of a table's rows, to take away; `write_to_edit` one of the whole table, to
    bring back; `read` returns what a file proposes, from its bytes and name. `beginnings` are
    first bytes that tell it, whatever the file is called.
    """

    write: Callable[[Table, Language], bytes] | None = None
    write_to_edit: Callable[[Table], bytes] | None = None
    read: Callable[[bytes, str], Proposal] | None = None
    beginnings: tuple[bytes, ...] = ()


CSV = TableFormat(
    "CSV",
    "text/csv",
    (".csv", ".txt", ".tsv"),
    ("indicator", "export", "update"),
    write=lambda table, _: as_csv(table),
    write_to_edit=lambda table: as_csv(current(table)),
    read=read_csv,
)
XLSX = TableFormat(
    "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    (".xlsx", ".xlsm", ".xls"),
    ("indicator", "export", "update", "present"),
    write=as_xlsx,
    write_to_edit=as_workbook,
    read=read_workbook,
    beginnings=(b"PK", OLD_OR_LOCKED),
)
PARQUET = TableFormat(
    "Parquet",
    "application/vnd.apache.parquet",
    (".parquet",),
    ("indicator", "export"),
    write=lambda table, _: as_parquet(table),
)
TABLE_FORMATS: tuple[TableFormat, ...] = (XLSX, CSV, PARQUET)
READ = tuple(each for each in TABLE_FORMATS if each.read)


def read_figures_file(content: bytes, name: str) -> Proposal:
    """Return what a file of figures proposes: its first bytes tell its format, else its ending.

    A name without an ending is taken for CSV. Raises `FileRefused`, for a format that is not
    read too.
    """
    ending = "." + name.rpartition(".")[2].lower() if "." in name else CSV.ending
    told = (each for each in READ if each.beginnings and content.startswith(each.beginnings))
    file_format = next(told, by_ending(READ).get(ending))
    if not file_format or not file_format.read:
        what = Message("Files ending in “{ending}” are not read as figures.", {"ending": ending})
        do = Message("Save it as one of: {formats}.", {"formats": endings(READ)})
        raise refused(name, what, do)
    return file_format.read(content, name)
