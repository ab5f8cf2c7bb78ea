"""A figure to take away: what it shows, how it looks, the preview, and the files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st

from app_pages.present import deck, files
from app_pages.present.picture import preview
from app_pages.state.chart_cache import Look
from app_pages.state.context import View, nothing_yet
from app_pages.state.query_params import MOST_TOGETHER, prime, prime_several, record, say_left_out
from charts.export.compose import framed
from charts.export.spec import Choice, drawable, file_name
from charts.style.captions import anatomy_of
from charts.style.sizes import DEFAULT_SIZE, LEAST, MOST, SIZES, Size
from charts.style.theme import PALETTES, ThemeName
from indicators.comparability import common_bases, obstacles
from indicators.language import Language, language_codes, load_language
from indicators.period import Period

OWN = "own"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen on the page: the figure and its looks."""

    choice: Choice
    language: Language
    size: Size
    theme: ThemeName


def draw(now: View) -> None:
    """Draw the choices beside the preview, the files below it."""
    if not drawable(now.table):
        nothing_yet(now)
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        wanted = _wanted(now)
    if wanted is None:
        right.info(now.language.text("Choose an indicator, or up to six to stand together."))
        return
    with right:
        _preview(wanted, now)


@lru_cache(maxsize=64)
def _drawn(look: Look, choice: Choice) -> go.Figure:
    """Return a figure, drawn once for a state of the file."""
    return choice.draw(look.table, look.language, look.theme)


def _look(now: View, own: Language, theme: ThemeName) -> Look:
    return Look(now.loaded.file, now.day, own.code, theme)


def _wanted(now: View) -> Wanted | None:
    language, catalog = now.language, now.table.catalog
    options = drawable(now.table)
    left_out = prime_several("fig", options, options[:1])
    picked = st.multiselect(
        language.text("Figure"),
        options,
        format_func=lambda each: language.pick(catalog.indicator[each].name),
        max_selections=MOST_TOGETHER,
        placeholder=language.text("Choose an indicator, or up to six to stand together."),
        key="fig",
    )
    record("fig", picked)
    say_left_out(left_out, language)
    own = _language(now)
    size, theme = _size(language), _theme(language)
    has_total = any(not catalog.indicator[each].is_stock for each in picked)
    per_year = has_total and st.toggle(
        language.text("Per year"), key="per_year", bind="query-params"
    )
    events = st.toggle(language.text("Events"), value=True, key="events", bind="query-params")
    if not picked:
        return None
    bare = Choice(tuple(picked), per_year, events, base=_base(tuple(picked), now))
    return Wanted(_titled(bare, own, now), own, size, theme)


def _base(picked: tuple[str, ...], now: View) -> Period | None:
    """Offer one scale to indicators that may share one; return where it starts, if so chosen."""
    language = now.language
    if len(picked) < 2 or obstacles(now.table, picked):
        return None
    if not st.toggle(language.text("On one scale"), key="one_scale", bind="query-params"):
        return None
    bases = [each.sdmx for each in common_bases(now.table, picked)]
    prime("base", bases, bases[0])
    base = st.selectbox(
        language.text("Starts at 100 in"),
        bases,
        format_func=lambda each: Period.from_sdmx(each).words(language),
        key="base",
    )
    record("base", base, bases[0])
    return Period.from_sdmx(base)


def _titled(choice: Choice, own: Language, now: View) -> Choice:
    """Let the title and subtitle be edited; left empty, they are the ones that are made."""
    words = anatomy_of(_drawn(_look(now, own, "light"), choice))
    asked = f"{'+'.join(choice.indicators)}_{own.code}_{choice.per_year}"
    title = st.text_area(
        now.language.text("Title of the picture"),
        placeholder=words.title,
        height=68,
        key=f"title_{asked}",
    )
    subtitle = st.text_area(
        now.language.text("Subtitle of the picture"),
        placeholder=words.subtitle,
        height=68,
        key=f"sub_{asked}",
    )
    return replace(choice, title=title.strip(), subtitle=subtitle.strip())


def _language(now: View) -> Language:
    prime("picture_lang", language_codes(), now.language.code)
    code = st.segmented_control(
        now.language.text("Language of the picture"),
        language_codes(),
        required=True,
        format_func=lambda each: load_language(each).name,
        key="picture_lang",
    )
    record("picture_lang", code or now.language.code, now.language.code)
    return load_language(code or now.language.code)


def _size(language: Language) -> Size:
    names = {
        "16x9": language.text("Slide 16:9, 1920 × 1080"),
        "4x3": language.text("Slide 4:3, 1440 × 1080"),
        "a4": language.text("Column on A4, 160 mm, 300 dpi"),
        "square": language.text("Square, 1080 × 1080"),
        "web": language.text("Web page, 850 × 600"),
        OWN: language.text("My own size"),
    }
    prime("size", list(names), DEFAULT_SIZE)
    chosen = st.selectbox(
        language.text("Size"), list(names), format_func=names.__getitem__, key="size"
    )
    record("size", chosen, DEFAULT_SIZE)
    if chosen != OWN:
        return SIZES[chosen]
    width, height = (
        st.number_input(label, LEAST, MOST, pixels, key=key, bind="query-params")
        for label, pixels, key in (
            (language.text("Width, pixels"), 1200, "own_width"),
            (language.text("Height, pixels"), 800, "own_height"),
        )
    )
    return Size.own(width, height)


def _theme(language: Language) -> ThemeName:
    names: dict[ThemeName, str] = {
        "light": language.text("Light"),
        "dark": language.text("Dark"),
        "print": language.text("Print, in greys"),
    }
    prime("look", list(PALETTES), "light")
    chosen: ThemeName = (
        st.segmented_control(
            language.text("Colours"),
            list(names),
            required=True,
            format_func=names.__getitem__,
            key="look",
        )
        or "light"
    )
    record("look", chosen, "light")
    return chosen


def _preview(wanted: Wanted, now: View) -> None:
    own, table = wanted.language, now.table
    figure = _drawn(_look(now, own, wanted.theme), wanted.choice)
    picture = framed(figure, wanted.size, own, theme=wanted.theme, version=table.version)
    made = wanted.choice.receipt(table, own)
    name = file_name(made, table, own, wanted.size.id, "")[:-1]
    preview(picture, made, now.language, name, key="picture")
    files.offer(wanted.choice, figure, picture, made, now, wanted.theme)
    deck.offer(wanted.choice, now)
