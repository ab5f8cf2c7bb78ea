"""What is new: the figures published or revised most lately, each with its link."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from app_pages.overview.latest import address, value_and_unit
from app_pages.state.context import PageContext
from indicators.sentences import when
from indicators.series.news import NewsItem


def show_news(items: Sequence[NewsItem], context: PageContext) -> None:
    """Draw the list, the newest first."""
    title = escape(context.language.text("What is new"))
    listed = "".join(_item(item, context) for item in items)
    st.html(f'<section class="news"><h2>{title}</h2><ul>{listed}</ul></section>')


def _item(item: NewsItem, context: PageContext) -> str:
    language = context.language
    indicator = context.catalog.indicator[item.latest.indicator]
    name = escape(language.pick(indicator.name))
    figure = " ".join(value_and_unit(item.latest, indicator, language))
    link = escape(address(indicator.id, context))
    period = escape(when(item.latest, indicator, language))
    return (
        f'<li><a href="{link}">{name}</a> <b>{escape(figure)}</b>, {period}'
        f"<small>{escape(_how(item, context))}</small></li>"
    )


def _how(item: NewsItem, context: PageContext) -> str:
    """Say when a figure came, and from whom; or what it was before it was corrected."""
    language = context.language
    if item.before is None:
        return language.text("published on {day}", day=item.day)
    indicator = context.catalog.indicator[item.latest.indicator]
    before = " ".join(value_and_unit(item.before, indicator, language)).strip()
    return language.text("revised on {day}, before: {figure}", day=item.day, figure=before)
