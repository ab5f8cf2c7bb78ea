"""What each column is called in the heads of tables, in every language, and the way back."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from indicators.language import Language, Message, language_codes, load_language

# The label of each column, in English; the language catalogs have the others.
LABELS: dict[str, Message] = {
    "indicator": Message("Indicator"),
    "ref_area": Message("Area"),
    "period_start": Message("First day"),
    "period_end": Message("Last day"),
    "period_basis": Message("Period is"),
    "obs_value": Message("Value"),
    "comparator": Message("Comparator"),
    "lower_bound": Message("Lower bound"),
    "upper_bound": Message("Upper bound"),
    "as_reported": Message("As printed"),
    "change_value": Message("Growth (0.22 = 22%)"),
    "change_as_reported": Message("Growth as printed"),
    "change_base_start": Message("Growth since: first day"),
    "change_base_end": Message("Growth since: last day"),
    "obs_status": Message("Status"),
    "source": Message("Source"),
    "locator": Message("Where in the source"),
    "comment": Message("Note for readers"),
    "realtime_start": Message("Recorded from"),
    "realtime_end": Message("Recorded until"),
    "recorded_by": Message("Recorded by"),
    "reason": Message("Reason"),
    "indicator_name": Message("Name of the indicator"),
    "id": Message("Id"),
    "name": Message("Name"),
    "description": Message("Description"),
    "theme": Message("Theme"),
    "kind": Message("Kind (stock or flow)"),
    "unit": Message("Unit"),
    "unit_measure": Message("Code of the unit"),
    "unit_mult": Message("Power of ten shown"),
    "decimals": Message("Decimals shown"),
    "not_comparable_with": Message("Not comparable with"),
    "featured": Message("Leads the overview"),
    "phrase": Message("Phrase with {number} and {unit}"),
    "cumulative": Message("Only rises"),
    "maximum": Message("No more than"),
    "balance": Message("May be below zero"),
    "title": Message("Title"),
    "publisher": Message("Publisher"),
    "published": Message("Day of publication"),
    "url": Message("Address"),
    "language": Message("Language"),
    "speaker": Message("Speaker"),
    "licence": Message("Licence"),
    "edition": Message("Edition (known or unknown)"),
    "start": Message("First day"),
    "end": Message("Last day"),
    "precision": Message("Known to the"),
    "themes": Message("Themes"),
    "members": Message("Members"),
    "toml": Message("Recipe"),
    "finding": Message("Finding"),
    "by": Message("Answered by"),
    "day": Message("Day"),
    "source_title": Message("Title of the source"),
    "source_publisher": Message("Publisher"),
    "source_published": Message("Day of publication"),
    "source_url": Message("Address"),
    "source_speaker": Message("Speaker"),
}


def label(column: str, language: Language) -> str:
    """Return what a column is called, or its own name where it has no label.

    A column of one language says which: `Name (Tiếng Việt)`.
    """
    whole, _, code = column.rpartition("_")
    if whole in LABELS and code in language_codes():
        return f"{language.say(LABELS[whole])} ({load_language(code).name})"
    return language.say(LABELS[column]) if column in LABELS else column


def heading(column: str) -> str:
    """Return a column's head for a sheet: its label in every language, a line each."""
    return "\n".join(dict.fromkeys(label(column, load_language(code)) for code in language_codes()))


def column_of(head: str, columns: tuple[str, ...]) -> str | None:
    """Return which of `columns` a head names, by its id or any label; None if none."""
    known = _names(columns)
    lines = (line.strip().casefold() for line in normalize("NFC", head).splitlines())
    return next((known[line] for line in lines if line in known), None)


@lru_cache
def _names(columns: tuple[str, ...]) -> dict[str, str]:
    names = {
        label(column, load_language(code)).casefold(): column
        for column in columns
        for code in language_codes()
    }
    return names | {column.casefold(): column for column in columns}
