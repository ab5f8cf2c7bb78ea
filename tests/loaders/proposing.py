"""Changes proposed to a table, and what is said of them: short ways for the tests."""

from dataclasses import replace

from indicators.catalog import Catalog
from indicators.language import language_codes, load_language
from indicators.table import current
from loaders.changes.proposal import Proposal, proposed
from loaders.changes.review import review
from loaders.table.queries import read_footer, read_table

DERIVED = dict.fromkeys(("obs_value", "comparator", "lower_bound", "upper_bound"))


def catalog_of(path):
    return read_footer(path).catalog


def with_entry(entry, kind):
    """Propose one catalog entry as it is given."""
    return Proposal(entries=Catalog(**{kind: (entry,)}))


def with_indicator(path, name="local_agreements", **fields):
    """Propose an indicator of the table with some of its fields changed."""
    return with_entry(replace(catalog_of(path).indicator[name], **fields), "indicators")


def with_source(path, number=0, **fields):
    return with_entry(replace(catalog_of(path).sources[number], **fields), "sources")


def with_event(path, **fields):
    return with_entry(replace(catalog_of(path).events[0], **fields), "events")


def without(*entries):
    """Propose to take catalog entries out, each as kind and id."""
    return Proposal(removals=entries)


def with_row(path, indicator="local_agreements", place=-1, **cells):
    """Propose a current row of an indicator with cells changed; its figure follows its print."""
    table = read_table(path)
    row = current(table.series(indicator)).rows.to_dict("records")[place]
    derived = DERIVED if "as_reported" in cells else {}
    return Proposal(proposed([{**row, **derived, **cells}]), version=table.version)


def columns(path, proposal, severity="error"):
    """The columns that a review finds fault with."""
    return [each.column for each in review(path, proposal).problems if each.severity == severity]


def said(path, proposal):
    """Every problem in each language: `{"vi": "…", "en": "…"}`."""
    found = review(path, proposal).problems
    return {
        code: " ".join(load_language(code).say(e.message) for e in found)
        for code in language_codes()
    }
