"""One figure, added or corrected: typed as it is printed, with its receipt."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from app_pages.shell import View
from app_pages.update_editors import Editor
from app_pages.update_review import hint, review_and_save, round_key
from app_pages.update_source import Chosen, choose_source
from indicators.catalog import Catalog, Indicator
from indicators.language import cell, language, languages, texts
from indicators.sentences import amount
from indicators.table import BASES, WITHDRAWN, Table, current
from indicators.wording import FigureError, parse
from loaders.proposal import Proposal, Row, as_observation, key, proposed

NEW = "new"
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


def task(editor: Editor, now: View) -> None:
    """Draw the form and, below it, what it changes."""
    indicator = _indicator(now.loaded.table, now)
    # What others save meanwhile must not change the form under the person's hands.
    begun = round_key(f"begun_{indicator.id}")
    table: Table = st.session_state.setdefault(begun, current(now.loaded.table))
    with st.container(border=True):
        before = _existing(indicator, table, now)
        row, catalog = _form(before, indicator, table, now)
    proposal = Proposal(proposed([row] if row else []), catalog, version=table.version)
    if not row or not review_and_save(proposal, editor, now):
        st.session_state.pop(begun, None)


def _indicator(table: Table, now: View) -> Indicator:
    spoken, catalog = now.spoken, table.catalog
    chosen = st.selectbox(
        spoken.text("Indicator"),
        list(catalog.indicator),
        format_func=lambda each: spoken.pick(catalog.indicator[each].name),
        key="update_indicator",
        persist_state="session",
    )
    return catalog.indicator[str(chosen)]


def _form(
    before: Row | None, indicator: Indicator, table: Table, now: View
) -> tuple[Row | None, Catalog]:
    """Ask for everything a row says; None while the figure or its source is not there."""
    spoken = now.spoken
    name = f"{indicator.id}_{key(before) if before else NEW}"
    old: Row = before or {}
    left, right = st.columns(2)
    with left:
        withdraws = bool(before) and st.toggle(
            spoken.text("Withdraw this figure"), key=round_key(f"withdraw_{name}")
        )
        printed = st.text_input(
            spoken.text("Figure as printed"),
            value=_text(old, "as_reported"),
            placeholder=spoken.text("more than 200, 48.2 billion"),
            help=spoken.text("Only the figure with its qualifier, as the source prints it."),
            disabled=withdraws,
            key=round_key(f"printed_{name}"),
        )
        _say_back(printed, indicator, now)
        growth = st.text_input(
            spoken.text("Growth as printed, if any"),
            value=_text(old, "change_as_reported"),
            placeholder=spoken.text("up 22%"),
            disabled=withdraws,
            key=round_key(f"growth_{name}"),
        )
        start, end = _period(indicator, old, name, now)
        basis = _basis(old, name, now)
        status = _status(old, name, now)
    with right:
        area = st.text_input(
            spoken.text("Area (VN, or VN-SG for a province)"),
            value=_text(old, "ref_area") or "VN",
            disabled=bool(before),
            key=round_key(f"area_{name}"),
        )
        source = _source(before, table, name, now)
        locator = st.text_input(
            spoken.text("Where in the source (paragraph, page, cell)"),
            value=_text(old, "locator"),
            placeholder="¶18",
            key=round_key(f"locator_{name}"),
        )
        comment = _comment(old, name, now)
    if not source or (not printed.strip() and not withdraws):
        hint(spoken.text("Type the figure and choose its source to see what changes."))
        return None, Catalog()
    typed: dict[str, object] = {
        **old,
        "indicator": indicator.id,
        "ref_area": area.strip(),
        "period_start": start,
        "period_end": end,
        "period_basis": basis,
        "as_reported": printed.strip(),
        "change_as_reported": growth.strip(),
        "obs_status": status,
        "source": source.id,
        "locator": locator.strip(),
        "comment": comment,
    }
    return _withdrawn(typed) if withdraws else _regrown(typed, old), source.entries


def _existing(indicator: Indicator, table: Table, now: View) -> Row | None:
    """Ask which figure is corrected; None for a new one."""
    rows: dict[object, Row] = {
        key(row): row for row in table.series(indicator.id).rows.to_dict("records")
    }
    spoken = now.spoken

    def named(each: object) -> str:
        if each == NEW:
            return spoken.text("A new figure")
        read = as_observation(rows[each])
        said = amount(read.figure, indicator, spoken, read.as_reported) if read.figure else "M"
        area = "" if read.ref_area == "VN" else f"{read.ref_area}, "
        return f"{area}{read.period.words(spoken)}: {said}"

    chosen = st.selectbox(
        spoken.text("Add a figure, or correct one"),
        [NEW, *rows],
        format_func=named,
        key=round_key(f"existing_{indicator.id}"),
    )
    return None if chosen == NEW else rows[chosen]


def _say_back(printed: str, indicator: Indicator, now: View) -> None:
    """Show in every language how the typed figure is understood."""
    if not printed.strip():
        return
    try:
        figure = parse(printed)
    except FigureError as error:
        hint(now.spoken.say(error.message))
        return
    said = (amount(figure, indicator, language(code), printed) for code in languages())
    st.html(f'<p class="quiet said-back">= {" · ".join(map(escape, said))}</p>')


def _period(indicator: Indicator, old: Row, name: str, now: View) -> tuple[date, date]:
    spoken = now.spoken
    is_day = indicator.is_stock or (
        st.segmented_control(
            spoken.text("Period"),
            ["span", "day"],
            required=True,
            default="day" if old and old["period_start"] == old["period_end"] else "span",
            format_func={"span": spoken.text("A span"), "day": spoken.text("A day")}.__getitem__,
            disabled=bool(old),
            key=round_key(f"span_{name}"),
        )
        == "day"
    )
    year = date.today().year - 1
    first = old.get("period_start") or (date(year, 12, 31) if is_day else date(year, 1, 1))
    if is_day:
        day = _day(spoken.text("On the day"), first, f"day_{name}", fixed=bool(old))
        return day, day
    with st.container(horizontal=True):
        start = _day(spoken.text("First day"), first, f"start_{name}", fixed=bool(old))
        last = old.get("period_end") or date(year, 12, 31)
        end = _day(spoken.text("Last day, included"), last, f"end_{name}", fixed=bool(old))
    return start, end


def _day(label: str, value: date, name: str, *, fixed: bool) -> date:
    return st.date_input(
        label,
        value=value,
        min_value=min(FIRST_DAY, value),
        max_value=max(LAST_DAY, value),
        format="DD/MM/YYYY",
        disabled=fixed,
        key=round_key(name),
    )


def _basis(old: Row, name: str, now: View) -> str:
    spoken = now.spoken
    said = {
        "stated": spoken.text("stated by the source"),
        "inferred": spoken.text("inferred (say how in the note)"),
    }
    chosen = st.selectbox(
        spoken.text("The period is"),
        BASES,
        index=BASES.index(old.get("period_basis") or "stated"),
        format_func=said.__getitem__,
        key=round_key(f"basis_{name}"),
    )
    return str(chosen)


def _status(old: Row, name: str, now: View) -> str:
    spoken = now.spoken
    said = {
        "A": spoken.text("normal (A)"),
        "P": spoken.text("provisional (P)"),
        "E": spoken.text("estimated (E)"),
        "B": spoken.text("break in the series (B)"),
        "F": spoken.text("forecast (F)"),
    }
    known = old.get("obs_status")
    chosen = st.selectbox(
        spoken.text("Status"),
        list(said),
        index=list(said).index(known) if known in said else 0,
        format_func=said.__getitem__,
        key=round_key(f"status_{name}"),
    )
    return str(chosen)


def _source(before: Row | None, table: Table, name: str, now: View) -> Chosen | None:
    """Ask for the source; a figure that is corrected keeps its own."""
    if before is None:
        return choose_source(table.catalog, now, name)
    own = table.catalog.source[before["source"]]
    st.text_input(now.spoken.text("Source"), value=own.title, disabled=True, key=f"own_{name}")
    return Chosen(own.id)


def _comment(old: Row, name: str, now: View) -> str:
    """Ask for the note for readers, in every language."""
    held = texts(_text(old, "comment"))
    written = {
        code: st.text_area(
            f"{now.spoken.text('Note for readers')} ({language(code).name})",
            value=held.get(code, ""),
            height=68,
            key=round_key(f"note_{code}_{name}"),
        ).strip()
        for code in languages()
    }
    return cell(written)


def _withdrawn(typed: Row) -> Row:
    emptied = ("obs_value", "lower_bound", "upper_bound", "change_value", "change_as_reported")
    return {**typed, **dict.fromkeys((*emptied, "as_reported")), "obs_status": WITHDRAWN}


def _regrown(typed: Row, old: Row) -> Row:
    """Let a growth rate that was typed anew be read anew."""
    same = typed["change_as_reported"] == _text(old, "change_as_reported")
    return typed if same else {**typed, "change_value": None}


def _text(row: Row, column: str) -> str:
    value = row.get(column)
    return value if isinstance(value, str) else ""
