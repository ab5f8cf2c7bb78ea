"""The sheet of a workbook that tells how to fill in the others, in both languages."""

from __future__ import annotations

from indicators.language import Message, language_codes, load_language

GUIDE = "Guide"
VERSION = Message("Version of the table")
LINES = (
    Message("How to fill in this workbook"),
    Message(
        "Type figures on the sheet Observations, one row a figure. Grey cells fill themselves."
    ),
    Message(
        "Type a figure as it is printed (“more than 200”, “48.2 billion”) under “As printed” and "
        "leave the value empty: value, comparator and bounds follow."
    ),
    Message(
        "To correct a figure, change it in its row. To withdraw it, set its status to M and "
        "empty its value."
    ),
    Message("A row that you delete or leave out stays in the table as it is."),
    Message("A figure that holds on a day has the same first and last day."),
    Message(
        "Status: A normal, P provisional, E estimated, B break in the series, "
        "F forecast, M withdrawn."
    ),
    Message("Period: stated by the source, or inferred by you; say in the note how."),
    Message(
        "New indicators, sources and events are added at the end of their own sheets, with an id "
        "of small letters, digits, _ and -."
    ),
    Message("Do not merge cells. Do not type formulas: paste values."),
)


def guide_lines(version: str) -> list[list[str]]:
    """Return the lines of the guide, a column each language; the last holds the version."""
    language = [load_language(code) for code in language_codes()]
    lines = [[each.say(line) for each in language] for line in LINES]
    return [*lines, [" · ".join(each.say(VERSION) for each in language), version]]


def is_version_label(text: str) -> bool:
    """Say whether a cell of the guide names the version that stands beside it."""
    return any(load_language(code).say(VERSION) in text for code in language_codes())
