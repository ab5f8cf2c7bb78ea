"""What each column is called in the heads of tables, in every language, and the way back."""

from __future__ import annotations

from functools import lru_cache

from indicators.language import Language, language, languages

# The label of each column, in English; the language catalogs have the others.
LABELS: dict[str, str] = {
    "indicator": "Indicator",
    "ref_area": "Area",
    "period_start": "First day",
    "period_end": "Last day",
    "period_basis": "Period is",
    "obs_value": "Value",
    "comparator": "Comparator",
    "lower_bound": "Lower bound",
    "upper_bound": "Upper bound",
    "as_reported": "As printed",
    "change_value": "Growth (0.22 = 22%)",
    "change_as_reported": "Growth as printed",
    "change_base_start": "Growth since: first day",
    "change_base_end": "Growth since: last day",
    "obs_status": "Status",
    "source": "Source",
    "locator": "Where in the source",
    "comment": "Note for readers",
    "realtime_start": "Recorded from",
    "realtime_end": "Recorded until",
    "recorded_by": "Recorded by",
    "reason": "Reason",
    "indicator_name": "Name of the indicator",
    "id": "Id",
    "name": "Name",
    "description": "Description",
    "theme": "Theme",
    "kind": "Kind (stock or flow)",
    "unit": "Unit",
    "unit_measure": "Code of the unit",
    "unit_mult": "Power of ten shown",
    "decimals": "Decimals shown",
    "not_comparable_with": "Not comparable with",
    "featured": "Leads the overview",
    "title": "Title",
    "publisher": "Publisher",
    "published": "Day of publication",
    "url": "Address",
    "language": "Language",
    "speaker": "Speaker",
    "licence": "Licence",
    "start": "First day",
    "end": "Last day",
    "precision": "Known to the",
    "finding": "Finding",
    "by": "Answered by",
    "day": "Day",
    "source_title": "Title of the source",
    "source_publisher": "Publisher",
    "source_published": "Day of publication",
    "source_url": "Address",
    "source_speaker": "Speaker",
}


def label(column: str, spoken: Language) -> str:
    """Return what a column is called, or its own name where it has no label.

    A column of one language says which: `Name (Tiếng Việt)`.
    """
    whole, _, code = column.rpartition("_")
    if whole in LABELS and code in languages():
        return f"{spoken.text(LABELS[whole])} ({language(code).name})"
    return spoken.text(LABELS[column]) if column in LABELS else column


def heading(column: str) -> str:
    """Return a column's head for a sheet: its label in every language, a line each."""
    return "\n".join(dict.fromkeys(label(column, language(code)) for code in languages()))


def column_of(head: str, columns: tuple[str, ...]) -> str | None:
    """Return which of `columns` a head names, by its id or any label; None if none."""
    known = _names(columns)
    lines = (line.strip().casefold() for line in head.splitlines())
    return next((known[line] for line in lines if line in known), None)


@lru_cache
def _names(columns: tuple[str, ...]) -> dict[str, str]:
    names = {
        label(column, language(code)).casefold(): column
        for column in columns
        for code in languages()
    }
    return names | {column.casefold(): column for column in columns}
