"""A figure to take away: what it shows, how it looks, the preview, and the files."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from app_pages.present import deck, files
from app_pages.present.picture import preview
from app_pages.state.chart_cache import ChartKey, chart
from app_pages.state.context import PageContext, nothing_yet
from app_pages.state.query_params import (
    MOST_TOGETHER,
    say_left_out,
    take_from_address,
    take_several_from_address,
    write_to_address,
)
from charts.export.compose import framed
from charts.export.file_names import file_name
from charts.export.provenance import provenance_of
from charts.plots.kind import ChartSpec
from charts.plots.registry import drawable, kinds_for
from charts.style.captions import captions_of
from charts.style.sizes import DEFAULT_SIZE, LEAST, MOST, SIZES, Size
from charts.style.theme import PALETTES, ThemeName
from indicators.comparability import common_bases, obstacles
from indicators.language import Language, language_codes, load_language
from indicators.period import Period

OWN = "own"


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """What was chosen on the page: the figure and its looks."""

    choice: ChartSpec
    language: Language
    size: Size
    theme: ThemeName


def draw(context: PageContext) -> None:
    """Draw the choices beside the preview, the files below it."""
    if not drawable(context.table):
        nothing_yet(context)
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        wanted = _wanted(context)
    if wanted is None:
        right.info(context.language.text("Choose an indicator, or up to six to stand together."))
        return
    with right:
        _preview(wanted, context)


def _look(context: PageContext, own: Language, theme: ThemeName) -> ChartKey:
    return ChartKey(context.loaded.file, context.day, own.code, theme)


def _wanted(context: PageContext) -> PictureChoice | None:
    language, catalog = context.language, context.table.catalog
    options = drawable(context.table)
    left_out = take_several_from_address("fig", options, options[:1])
    picked = st.multiselect(
        language.text("Figure"),
        options,
        format_func=lambda each: language.pick(catalog.indicator[each].name),
        max_selections=MOST_TOGETHER,
        placeholder=language.text("Choose an indicator, or up to six to stand together."),
        key="fig",
    )
    write_to_address("fig", picked)
    say_left_out(left_out, language)
    own = _language(context)
    size, theme = _size(language), _theme(language)
    has_total = any(not catalog.indicator[each].is_stock for each in picked)
    per_year = has_total and st.toggle(
        language.text("Per year"), key="per_year", bind="query-params"
    )
    events = st.toggle(language.text("Events"), value=True, key="events", bind="query-params")
    if not picked:
        return None
    indicators = tuple(picked)
    base, kind = _base(indicators, context), _kind(indicators, context)
    bare = ChartSpec(indicators, per_year, events, base, kind=kind)
    return PictureChoice(_titled(bare, own, context), own, size, theme)


def _kind(picked: tuple[str, ...], context: PageContext) -> str:
    """Offer the kinds of chart that one indicator can be drawn as; return the one chosen."""
    language = context.language
    kinds = {kind.name: language.say(kind.title) for kind in kinds_for(context.table, picked)}
    if len(picked) > 1 or len(kinds) < 2:
        return ""
    usual = next(iter(kinds))
    take_from_address("chart", list(kinds), usual)
    chosen = st.segmented_control(
        language.text("Kind of chart"),
        list(kinds),
        required=True,
        format_func=kinds.__getitem__,
        key="chart",
    )
    write_to_address("chart", chosen or usual, usual)
    return "" if chosen == usual else chosen or ""


def _base(picked: tuple[str, ...], context: PageContext) -> Period | None:
    """Offer one scale to indicators that may share one; return where it starts, if so chosen."""
    language = context.language
    if len(picked) < 2 or obstacles(context.table, picked):
        return None
    if not st.toggle(language.text("On one scale"), key="one_scale", bind="query-params"):
        return None
    bases = [each.sdmx for each in common_bases(context.table, picked)]
    take_from_address("base", bases, bases[0])
    base = st.selectbox(
        language.text("Starts at 100 in"),
        bases,
        format_func=lambda each: Period.from_sdmx(each).words(language),
        key="base",
    )
    write_to_address("base", base, bases[0])
    return Period.from_sdmx(base)


def _titled(choice: ChartSpec, own: Language, context: PageContext) -> ChartSpec:
    """Let the title and subtitle be edited; left empty, they are the ones that are made."""
    words = captions_of(chart(_look(context, own, "light"), choice))
    asked = f"{'+'.join(choice.indicators)}_{own.code}_{choice.per_year}{choice.kind}"
    title = st.text_area(
        context.language.text("Title of the picture"),
        placeholder=words.title,
        height=68,
        key=f"title_{asked}",
    )
    subtitle = st.text_area(
        context.language.text("Subtitle of the picture"),
        placeholder=words.subtitle,
        height=68,
        key=f"sub_{asked}",
    )
    return replace(choice, title=title.strip(), subtitle=subtitle.strip())


def _language(context: PageContext) -> Language:
    take_from_address("picture_lang", language_codes(), context.language.code)
    code = st.segmented_control(
        context.language.text("Language of the picture"),
        language_codes(),
        required=True,
        format_func=lambda each: load_language(each).name,
        key="picture_lang",
    )
    write_to_address("picture_lang", code or context.language.code, context.language.code)
    return load_language(code or context.language.code)


def _size(language: Language) -> Size:
    names = {
        "16x9": language.text("Slide 16:9, 1920 × 1080"),
        "4x3": language.text("Slide 4:3, 1440 × 1080"),
        "a4": language.text("Column on A4, 160 mm, 300 dpi"),
        "square": language.text("Square, 1080 × 1080"),
        "web": language.text("Web page, 850 × 600"),
        OWN: language.text("My own size"),
    }
    take_from_address("size", list(names), DEFAULT_SIZE)
    chosen = st.selectbox(
        language.text("Size"), list(names), format_func=names.__getitem__, key="size"
    )
    write_to_address("size", chosen, DEFAULT_SIZE)
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
    take_from_address("look", list(PALETTES), "light")
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
    write_to_address("look", chosen, "light")
    return chosen


def _preview(wanted: PictureChoice, context: PageContext) -> None:
    own, table = wanted.language, context.table
    figure = chart(_look(context, own, wanted.theme), wanted.choice)
    picture = framed(figure, wanted.size, own, theme=wanted.theme, version=table.version)
    made = provenance_of(wanted.choice, table, own)
    name = file_name(made, table, own, wanted.size.id, "")[:-1]
    preview(picture, made, context.language, name, key="picture")
    files.offer(wanted.choice, figure, picture, made, context, wanted.theme)
    deck.offer(wanted.choice, context)
