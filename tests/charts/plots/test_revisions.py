"""What this table said, and when: a line a version, a row an observation, a count that is right."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from charts.plots.revisions import MOST_ROWS, revision_chart
from charts.style.captions import captions_of
from indicators.period import Period
from indicators.table import published
from tests.charts.build import MONEY, made, year
from tests.indicators.checks.build import RECORDED, SOURCES


def drawn(rows, language, sources=SOURCES, name="visits"):
    table = made(*rows)
    catalog = replace(table.catalog, sources=sources)
    return revision_chart(replace(table, catalog=catalog).series(name), language)


def versions(*printed, **cells):
    """One figure as it was recorded day after day, each version closed by the next."""
    moments = [RECORDED + timedelta(days=n) for n in range(len(printed) + 1)]
    ends = [*moments[1:-1], None]
    return [
        year("visits", 2020, said, realtime_start=start, realtime_end=end, **cells)
        for said, start, end in zip(printed, moments, ends, strict=False)
    ]


def rows_of(figure):
    return list(figure.layout.yaxis.categoryarray)


@pytest.mark.parametrize(
    ("printed", "english", "vietnamese"),
    [
        (["5"], "0 revisions", "0 lần"),
        (["5", "6"], "1 revision ", "1 lần"),
        (["5", "6", "5"], "2 revisions", "2 lần"),
    ],
)
def test_each_version_after_the_first_is_a_revision(en, vi, printed, english, vietnamese):
    rows = versions(*printed)
    assert english in captions_of(drawn(rows, en)).alt
    assert vietnamese in captions_of(drawn(rows, vi)).alt
    assert len(drawn(rows, en).data) == len(printed)


def test_sources_of_one_title_are_told_apart_and_revise_nothing(en, vi):
    rows = [year("visits", 2020, "5"), year("visits", 2020, "6", source="speech")]
    report, speech = SOURCES
    alike = (report, replace(speech, title=report.title))
    figure = drawn(rows, en, alike)
    assert rows_of(figure) == [
        "2020<br>Annual report, 1 July 2024", "2020<br>Annual report, 1 June 2024",
    ]  # fmt: skip
    assert captions_of(figure).notes == ("No figure has been revised so far.",)
    assert "2020<br>Annual report, 1/7/2024" in rows_of(drawn(rows, vi, alike))


def test_sources_of_one_title_and_day_are_told_apart_by_their_ids(en):
    rows = [year("visits", 2020, "5"), year("visits", 2020, "6", source="speech")]
    report, _ = SOURCES
    figure = drawn(rows, en, (report, replace(report, id="speech")))
    assert {each.split(", ")[-1] for each in rows_of(figure)} == {"report", "speech"}


def test_a_source_is_named_only_where_it_tells_something_apart(en):
    rows = [year("visits", 2020, "5"), year("visits", 2021, "6", source="speech")]
    assert rows_of(drawn(rows, en)) == ["2021", "2020"]


@pytest.mark.parametrize(("printed", "said"), [("more than 5", "> 5"), ("about 50", "~ 50")])
def test_a_version_says_its_figure_with_its_qualifier(en, printed, said):
    [trace] = drawn(versions(printed), en).data
    assert trace.text[0] == f"<b>{said}</b>"
    assert trace.hovertext.endswith(f"<br>{printed}")


def test_a_version_that_was_replaced_ends_where_the_next_begins(en):
    first, second, third = drawn(versions("5", "6", "7"), en).data
    assert first.x[1] == second.x[0]
    assert second.x[1] == third.x[0]
    assert [each.line.width for each in (first, second, third)] == [2, 2, 4]


def test_a_withdrawal_is_a_version_that_says_so(en, vi):
    gone = {"obs_value": None, "lower_bound": None, "upper_bound": None, "obs_status": "M"}
    first, last = versions("5", "5")
    rows = [first, {**last, **gone}]
    assert drawn(rows, en).data[1].text[0] == "<b>withdrawn</b>"
    assert drawn(rows, vi).data[1].text[0] == "<b>đã rút</b>"


def test_a_row_recorded_tomorrow_by_another_clock_still_has_its_line(en):
    ahead = year("visits", 2020, "5", realtime_start=RECORDED + timedelta(days=365 * 200))
    figure = drawn([ahead], en)
    [trace] = figure.data
    assert trace.x[0] <= trace.x[1]
    assert str(trace.x[1].date()) < figure.layout.xaxis.range[1]


def test_money_is_said_in_its_unit(language):
    rows = [year("money", 2020, "48.2 billion")]
    figure = drawn(rows, language, name="money")
    said = {"vi": "48,2 tỷ", "en": "48.2 billion"}[language.code]
    assert figure.data[0].text[0] == f"<b>{said}</b>"
    assert language.pick(MONEY.unit).split("|")[-1] in captions_of(figure).subtitle


def test_spans_that_overlap_are_rows_of_their_own(en):
    long = Period.years(2019, 2021)
    rows = [year("visits", 2020, "5")]
    rows.append({**rows[0], "period_start": long.start, "period_end": long.end})
    assert set(rows_of(drawn(rows, en))) == {"2020", "2019–2021"}


def test_knowledge_is_told_with_the_day_asked_for(en):
    table = published(made(year("visits", 2020, "5")), date(2024, 6, 1))
    figure = revision_chart(table.series("visits"), en)
    assert captions_of(figure).as_known_on == "As known on 1 June 2024"


def test_revisions_have_a_line_a_version(table, en):
    figure = revision_chart(table.series("local_agreements"), en)
    assert len(figure.data) == 2
    assert "No figure has been revised so far." in captions_of(figure).notes


@pytest.mark.parametrize(("years", "shown"), [(MOST_ROWS, MOST_ROWS), (MOST_ROWS + 1, MOST_ROWS)])
def test_of_a_long_series_the_latest_have_a_row_and_the_note_says_so(en, years, shown):
    figure = drawn([year("visits", 2000 + number, str(number)) for number in range(years)], en)
    names = rows_of(figure)
    assert len(set(names)) == shown
    assert str(2000 + years - 1) in names
    said = f"{shown} of {years} figures are shown" in " ".join(captions_of(figure).notes)
    assert said == (years > MOST_ROWS)


def test_what_was_revised_leads_over_what_is_later(table, en):
    first = table.rows.loc[table.rows["indicator"] == "exports_wb", "period_end"].min()
    assert first.year < 2000
    later = corrected_first(table, "exports_wb")
    figure = revision_chart(later.series("exports_wb"), en)
    assert str(first.year) in rows_of(figure)


def corrected_first(table, indicator):
    rows = table.rows.copy()
    place = rows.index[rows["indicator"] == indicator][0]
    when = rows["realtime_start"].max() + timedelta(days=1)
    fresh = rows.loc[[place]].assign(realtime_start=when)
    rows.loc[place, "realtime_end"] = when
    rows = rows.reset_index(drop=True)
    rows.loc[len(rows)] = fresh.iloc[0]
    return replace(table, rows=rows)
