"""Tables that pages may meet: empty, sparse, with long names, with everything withdrawn."""

from dataclasses import replace
from datetime import date

import pandas as pd

from indicators.catalog import Catalog
from indicators.table import ORDER, current
from loaders.changes.commit import commit
from loaders.changes.history import withdrawn
from loaders.changes.proposal import Proposal, proposed
from loaders.table.atomic_write import write_table
from loaders.table.queries import read_table


def rewritten(path, change):
    """The table at a path, changed in memory and written back whole."""
    table = read_table(path)
    path.unlink()
    write_table(change(table), path)
    return path


def without_rows(table):
    return replace(table, rows=table.rows.iloc[:0])


def without_anything(table):
    return replace(table, rows=table.rows.iloc[:0], catalog=Catalog())


def renamed(indicator, **words):
    """A change that gives an indicator other words."""

    def change(table):
        entries = [
            replace(each, **words) if each.id == indicator else each
            for each in table.catalog.indicators
        ]
        return replace(table, catalog=replace(table.catalog, indicators=tuple(entries)))

    return change


def resourced(source, **words):
    """A change that gives a source other words."""

    def change(table):
        entries = [
            replace(each, **words) if each.id == source else each for each in table.catalog.sources
        ]
        return replace(table, catalog=replace(table.catalog, sources=tuple(entries)))

    return change


def save(path, indicator, reason="a test", by="Someone else", place=-1, **cells):
    """Correct a figure of an indicator as a colleague would; return the commit."""
    table = current(read_table(path))
    row = table.series(indicator).rows.to_dict("records")[place]
    return commit(path, Proposal(proposed([{**row, **cells}]), version=table.version), by, reason)


def reprint(path, printed, by="Hoa", reason="Printed again", indicator="local_agreements"):
    """Correct the last count of an indicator as a colleague would; return the commit."""
    value = float(printed)
    return save(path, indicator, reason, by, obs_value=value, lower_bound=value,
                upper_bound=value, as_reported=printed)  # fmt: skip


def withdraw(path, indicator, which=slice(None)):
    """Take back figures of an indicator, all or some, as staff would."""
    table = current(read_table(path))
    rows = [withdrawn(row) for row in table.series(indicator).rows.to_dict("records")[which]]
    return commit(path, Proposal(proposed(rows), version=table.version), "Lan", "Not theirs")


def with_province(table):
    """The table with a later figure of one province beside the country's agreements."""
    row = table.series("local_agreements").rows.iloc[-1:]
    empty = dict.fromkeys(row.filter(like="change_").columns)
    days = {"period_start": date(2022, 1, 1), "period_end": date(2024, 12, 31)}
    said = {"ref_area": "VN-SG", "as_reported": "12"}
    bounds = dict.fromkeys(("obs_value", "lower_bound", "upper_bound"), 12.0)
    return with_rows(table, row.assign(**empty, **days, **said, **bounds))


def with_rows(table, *added):
    """The table with more rows, in its order."""
    rows = pd.concat([table.rows, *added]).sort_values(ORDER, kind="stable", ignore_index=True)
    return replace(table, rows=rows)
