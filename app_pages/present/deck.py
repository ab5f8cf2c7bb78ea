"""A deck: figures collected from the page, in an order of one's own, as one PowerPoint file."""

from __future__ import annotations

from html import escape
from typing import cast

import streamlit as st

from app_pages.components.notices import show_refusal
from app_pages.state.context import PageContext, nothing_yet
from app_pages.state.query_params import say_left_out
from charts.export.render import has_browser
from charts.formats import PPTX
from charts.plots.kind import ChartSpec
from charts.plots.registry import kind_of
from charts.pptx.deck import build, template_warnings
from charts.pptx.open import DeckError
from indicators.language import Language, language_codes, load_language

KEPT = "deck"
BOTH = "both"


def collected() -> list[ChartSpec]:
    """Return the figures collected so far, in their order."""
    return cast(list[ChartSpec], st.session_state.setdefault(KEPT, []))


def offer(choice: ChartSpec, context: PageContext) -> None:
    """Draw the button that adds a figure to the deck."""
    is_in = choice in collected()
    is_possible = kind_of(choice).is_native or has_browser()
    label = (
        context.language.text("In the deck") if is_in else context.language.text("Add to the deck")
    )
    st.button(
        label,
        icon=":material/check:" if is_in else ":material/add:",
        disabled=is_in or not is_possible,
        on_click=lambda: collected().append(choice),
        key="add_to_deck",
    )


def draw(context: PageContext) -> None:
    """Draw the list of figures and what makes the deck of them."""
    language, deck = context.language, collected()
    present = set(context.drawable)
    if not present:
        nothing_yet(context)
        return
    if not deck:
        st.info(language.text("No figure has been added yet. Add some, or start with these:"))
    wanted = dict.fromkeys(id_ for choice in deck for id_ in choice.indicators)
    say_left_out([id_ for id_ in wanted if id_ not in present], language, several=False)
    _featured_button(context)
    choices = [choice for choice in deck if present.issuperset(choice.indicators)]
    for place in range(len(choices)):
        _row(place, choices, context)
    if choices:
        _make(choices, context)


def _featured_button(context: PageContext) -> None:
    indicators = context.catalog.indicator
    featured = [id_ for id_ in context.drawable if indicators[id_].featured]
    missing = [c for c in (ChartSpec((id_,)) for id_ in featured) if c not in collected()]
    if missing:
        st.button(
            context.language.text("Add the headline figures"),
            icon=":material/playlist_add:",
            on_click=lambda: collected().extend(missing),
            key="add_featured",
        )


def _row(place: int, choices: list[ChartSpec], context: PageContext) -> None:
    language, choice = context.language, choices[place]
    above, below = choices[max(place - 1, 0)], choices[min(place + 1, len(choices) - 1)]
    names = " · ".join(context.indicator_name(id_) for id_ in choice.indicators)
    with st.container(horizontal=True, vertical_alignment="center", border=True):
        st.html(f'<div class="deck-row">{place + 1}. <b>{escape(choice.title or names)}</b></div>')
        for icon, label, act in (
            ("arrow_upward", language.text("Up"), lambda: _swap(choice, above)),
            ("arrow_downward", language.text("Down"), lambda: _swap(choice, below)),
            ("close", language.text("Take out"), lambda: collected().remove(choice)),
        ):
            st.button(
                f":material/{icon}:", help=label, on_click=act, type="tertiary",
                key=f"{icon}_{place}",
            )  # fmt: skip


def _swap(choice: ChartSpec, other: ChartSpec) -> None:
    """Let two figures change places; those that the day leaves out keep theirs."""
    deck = collected()
    here, there = deck.index(choice), deck.index(other)
    deck[here], deck[there] = other, choice


def _make(choices: list[ChartSpec], context: PageContext) -> None:
    language = context.language
    languages = _languages(language)
    template = _template(language)
    st.download_button(
        language.text("Make the deck"),
        lambda: build(context.every_version, choices, languages, template=template).content,
        file_name=_file_name(languages),
        mime=PPTX.media_type,
        type="primary",
        icon=":material/slideshow:",
        on_click="ignore",
        key="make_deck",
    )


def _file_name(languages: list[Language]) -> str:
    codes = "-".join(language.code for language in languages)
    return f"doi-ngoai-viet-nam_{codes}.pptx"


def _languages(language: Language) -> list[Language]:
    ways = {code: load_language(code).name for code in language_codes()} | {
        BOTH: language.text("Both")
    }
    chosen = st.segmented_control(
        language.text("Language of the deck"),
        list(ways),
        default=language.code,
        required=True,
        format_func=ways.__getitem__,
        key="deck_lang",
    )
    return [load_language(code) for code in language_codes() if chosen in (code, BOTH)]


def _template(language: Language) -> bytes | None:
    given = st.file_uploader(
        language.text("Template (.pptx or .potx), if you have one"),
        type=["pptx", "potx"],
        key="template",
    )
    if not given:
        return None
    content = given.getvalue()
    try:
        warnings = template_warnings(content)
    except DeckError as error:
        show_refusal(error, language)
        return None
    for warning in warnings:
        st.warning(language.say(warning))
    return content
