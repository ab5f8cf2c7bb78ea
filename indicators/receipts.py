"""The receipt of a figure, in words: who said it, when, where, how it was printed, its bounds."""

from __future__ import annotations

from collections.abc import Iterator

from indicators.catalog import Source
from indicators.language import Language, parse_bilingual
from indicators.sentences import bounds_words
from indicators.table import STATUS, Observation, Table


def receipt(observation: Observation, table: Table, language: Language) -> dict[str, str]:
    """Return what stands behind a figure, each part by its label; what is not known is left out."""
    return {label: words for label, words in _parts(observation, table, language) if words}


def publisher_words(source: Source, language: Language) -> str:
    """Return who published a source, or that nobody is named."""
    return source.publisher or language.text("publisher not named")


def source_name(source: Source, language: Language) -> str:
    """Return who a source is, briefly: its publisher, or its speaker, or else its title."""
    return source.publisher or language.pick(source.speaker) or f"“{source.title}”"


def _parts(observation: Observation, table: Table, language: Language) -> Iterator[tuple[str, str]]:
    source, indicator = table.source_of(observation), table.indicator_of(observation)
    printed = observation.as_reported
    yield language.text("As printed"), printed and f"“{printed}”"
    yield language.text("Bounds"), bounds_words(observation, indicator, language)
    yield language.text("Growth as printed"), _growth(observation, language)
    yield language.text("Source"), f"“{source.title}”"
    yield language.text("Publisher"), publisher_words(source, language)
    yield language.text("Speaker"), language.pick(source.speaker)
    yield language.text("Published on"), language.date(source.published)
    yield language.text("Place"), observation.locator
    yield language.text("Period"), _period(observation, language)
    yield language.text("Status"), language.say(STATUS[observation.status])
    yield language.text("Comment"), language.pick(parse_bilingual(observation.comment))
    yield language.text("Recorded"), _recorded(observation, language)
    yield language.text("Address"), source.url


def _growth(observation: Observation, language: Language) -> str:
    if not observation.change_as_reported:
        return ""
    base = observation.change_base
    against = (
        language.text("against {period}", period=base.words(language))
        if base
        else language.text("against a period the source does not date")
    )
    return f"“{observation.change_as_reported}”, {against}"


def _period(observation: Observation, language: Language) -> str:
    dated = (
        language.text("dated by us, not by the source")
        if observation.is_inferred
        else language.text("stated by the source")
    )
    first, last = observation.period.start, observation.period.end
    return f"{first:%d/%m/%Y} – {last:%d/%m/%Y} ({dated})"


def _recorded(observation: Observation, language: Language) -> str:
    by = language.pick(parse_bilingual(observation.recorded_by))
    reason = language.pick(parse_bilingual(observation.reason))
    return f"{language.moment(observation.realtime_start)}, {by}: {reason}"
