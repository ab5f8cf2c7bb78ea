"""A figure to take away: what it shows, how it looks, the preview, and the files."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from app_pages.components.choice import choose
from app_pages.present import deck, files
from app_pages.present.picture import preview
from app_pages.state.chart_cache import ChartKey, chart
from app_pages.state.context import PageContext, nothing_yet
from app_pages.state.query_params import (
    MOST_TOGETHER,
    say_left_out,
    take_several_from_address,
    write_to_address,
)
from charts.export.compose import framed
from charts.export.file_names import file_name
from charts.export.provenance import provenance_of
from charts.formats import ChartRequest
from charts.plots.kind import ChartSpec
from charts.plots.registry import kinds_for
from charts.style.captions import captions_of
from charts.style.sizes import DEFAULT_SIZE, LEAST, MOST, SIZES, Size
from charts.style.theme import ThemeName
from indicators.language import Language, language_codes, load_language
from indicators.period import Period
from indicators.series.comparability import common_bases, obstacles

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
    if not context.drawable:
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
    language, catalog = context.language, context.catalog
    indicators = _indicators(context)
    kind, base = _kind(indicators, context), _base(indicators, context)
    own = load_language(
        choose(
            "picture_lang",
            language.text("Language of the picture"),
            {code: load_language(code).name for code in language_codes()},
            language.code,
        )
    )
    size, theme = _size(language), _theme(language)
    is_usual = not kind
    has_total = any(not catalog.indicator[id_].is_stock for id_ in indicators)
    per_year = (
        is_usual
        and has_total
        and st.toggle(language.text("Per year"), key="per_year", bind="query-params")
    )
    events = is_usual and st.toggle(
        language.text("Events"), value=True, key="events", bind="query-params"
    )
    if not indicators:
        return None
    bare = ChartSpec(indicators, per_year, events, base, kind=kind)
    return PictureChoice(_titled(bare, own, context), own, size, theme)


def _indicators(context: PageContext) -> tuple[str, ...]:
    language = context.language
    options = context.drawable
    left_out = take_several_from_address("fig", options, options[:1])
    picked = st.multiselect(
        language.text("Figure"),
        options,
        format_func=context.indicator_name,
        max_selections=MOST_TOGETHER,
        placeholder=language.text("Choose an indicator, or up to six to stand together."),
        key="fig",
    )
    write_to_address("fig", picked)
    say_left_out(left_out, language)
    return tuple(picked)


def _kind(indicators: tuple[str, ...], context: PageContext) -> str:
    """Offer the kinds of chart that one indicator can be drawn as; "" for the usual one."""
    language = context.language
    kinds = {
        kind.name: language.say(kind.title)
        for kind in kinds_for(context.series(*indicators), indicators)
    }
    if len(indicators) != 1 or len(kinds) < 2:
        return ""
    usual = next(iter(kinds))
    kind = choose("chart", language.text("Kind of chart"), kinds, usual, as_list=True)
    return "" if kind == usual else kind


def _base(indicators: tuple[str, ...], context: PageContext) -> Period | None:
    """Offer one scale to indicators that may share one; return where it starts, if so chosen."""
    language = context.language
    if len(indicators) < 2 or obstacles(context.series(*indicators), indicators):
        return None
    if not st.toggle(language.text("On one scale"), key="one_scale", bind="query-params"):
        return None
    bases = common_bases(context.series(*indicators), indicators)
    names = {base.sdmx: base.words(language) for base in bases}
    label = language.text("Starts at 100 in")
    return Period.from_sdmx(choose("base", label, names, next(iter(names)), as_list=True))


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


def _size(language: Language) -> Size:
    names = {
        "16x9": language.text("Slide 16:9, 1920 × 1080"),
        "4x3": language.text("Slide 4:3, 1440 × 1080"),
        "a4": language.text("Column on A4, 160 mm, 300 dpi"),
        "square": language.text("Square, 1080 × 1080"),
        "web": language.text("Web page, 850 × 600"),
        OWN: language.text("My own size"),
    }
    chosen = choose("size", language.text("Size"), names, DEFAULT_SIZE, as_list=True)
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
    return choose("look", language.text("Colours"), names, "light")


def _preview(wanted: PictureChoice, context: PageContext) -> None:
    own, table = wanted.language, context.table
    figure = chart(_look(context, own, wanted.theme), wanted.choice)
    picture = framed(figure, wanted.size, own, theme=wanted.theme, version=table.version)
    provenance = provenance_of(wanted.choice, table, own)
    name = file_name(provenance, table, own, wanted.size.id, "")[:-1]
    preview(picture, provenance, context.language, name, key="picture")
    request = ChartRequest(wanted.choice, context.every_version, own, wanted.size, wanted.theme)
    files.offer(request, provenance, context)
    deck.offer(wanted.choice, context)
