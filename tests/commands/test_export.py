"""`export`: one indicator as rows, a picture, a page or a slide."""

from functools import partial
from html import escape
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image
from pptx import Presentation

from charts.plots.kind import ChartSpec
from charts.plots.registry import draw_chart
from charts.pptx.deck import one_slide
from charts.style.captions import captions_of
from indicators.language import language_codes
from tests.app_pages.tables import withdraw
from tests.commands.ran import AGREEMENTS, FDI, KEPT, RELATIONS, kaleido, needs_browser

pytestmark = kaleido


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_export_writes_bounds_qualifiers_and_receipts(call, tmp_path, ending):
    target = tmp_path / f"agreements{ending}"
    result = call("export", "local_agreements", "--to", target, "--lang", "en")
    assert result.exit_code == 0, result.output
    read = {
        ".csv": pd.read_csv,
        ".xlsx": partial(pd.read_excel, engine="openpyxl"),
        ".parquet": pd.read_parquet,
    }[ending]
    rows = read(target)
    assert len(rows) == 2
    text = rows.to_csv()
    assert all(part in text for part in ("hơn 200", "¶18", "422", ">"))


@needs_browser
@pytest.mark.parametrize(("size", "pixels"), [("square", (1080, 1080)), ("640x480", (640, 480))])
def test_a_picture_is_exported_in_its_size(call, tmp_path, size, pixels):
    target = tmp_path / "fdi.png"
    result = call("export", "fdi_total", "--to", target, "--size", size, "--theme", "print")
    assert result.exit_code == 0, result.output
    assert Image.open(target).size == pixels


@pytest.mark.parametrize(
    ("ending", "lang", "said"),
    [(".html", "vi", "Tổng vốn FDI"), (".html", "en", "Total FDI"), (".HTML", "en", "48.2")],
)
def test_a_page_is_exported(call, tmp_path, ending, lang, said):
    target = tmp_path / f"fdi{ending}"
    assert call("export", "fdi_total", "--to", target, "--lang", lang).exit_code == 0
    assert said in target.read_text("utf-8")


@pytest.mark.parametrize(("size", "shape"), [("16x9", 16 / 9), ("4x3", 4 / 3)])
def test_a_slide_is_exported(call, tmp_path, size, shape):
    target = tmp_path / "fdi.pptx"
    assert call("export", "fdi_total", "--to", target, "--size", size).exit_code == 0
    deck = Presentation(target)
    assert len(deck.slides) == 1
    assert deck.slide_width / deck.slide_height == pytest.approx(shape, rel=0.001)


def test_as_of_leaves_out_what_came_later(call, tmp_path):
    target = tmp_path / "x.html"
    call("export", "diplomatic_relations", "--to", target, "--as-of", "2018-01-01", "--lang", "en")
    text = target.read_text("utf-8")
    assert "As known on 1 January 2018" in text
    assert "13 December 2021" not in text.partition("</figure>")[0].partition("<figure>")[2]


@pytest.mark.parametrize("ending", ["bmp", "ppt", "jpeg"])
def test_an_unknown_ending_lists_the_known(call, tmp_path, ending):
    result = call("export", "fdi_total", "--to", tmp_path / f"x.{ending}", "--lang", "en")
    assert result.exit_code == 1
    assert f".{ending}" in result.output
    for known in (".png", ".svg", ".pdf", ".html", ".pptx", ".csv", ".xlsx", ".parquet"):
        assert known in result.output


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_without_a_browser_it_says_how_to_get_one(call, tmp_path, monkeypatch, ending):
    monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")
    result = call("export", "fdi_total", "--to", tmp_path / f"x.{ending}", "--lang", "en")
    assert result.exit_code == 1
    assert "Chrome" in result.output
    assert "apt install chromium" in result.output


@pytest.mark.parametrize("indicator", ["fdi_total", "foreign_investment_year_to_date"])
def test_figures_are_doubted_as_on_screen(call, tmp_path, table, vi, indicator):
    target = tmp_path / "x.pptx"
    call("export", indicator, "--to", target, "--lang", "vi")
    exported, shown = (_labels(each) for each in (target, _one_slide(table, indicator, vi)))
    assert exported == shown
    page = tmp_path / "x.html"
    call("export", indicator, "--to", page, "--lang", "vi")
    figure = draw_chart(ChartSpec((indicator,)), table, vi)
    for note in captions_of(figure).notes:
        assert escape(note) in page.read_text("utf-8")


def test_rows_of_look_alikes_are_not_exported(call, tmp_path):
    target = tmp_path / "x.csv"
    call("export", "fdi_total", "--to", target)
    assert "foreign_investment_year_to_date" not in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("figure", "kind"),
    [
        ("local_agreements:growth", "growth"),
        ("local_agreements:revisions", "revisions"),
        ("exports_wb+fdi_net_inflows_wb", ""),
        ("exports_wb+fdi_net_inflows_wb:index", "index"),
    ],
)
def test_every_kind_of_chart_is_exported(call, tmp_path, figure, kind):
    target = tmp_path / "x.html"
    result = call("export", figure, "--to", target, "--lang", "en")
    assert result.exit_code == 0, result.output
    assert f'"kind": "{kind}"' in target.read_text("utf-8")


def test_several_are_exported_as_the_rows_of_each(call, tmp_path):
    target = tmp_path / "x.csv"
    call("export", "exports_wb+fdi_total", "--to", target)
    assert set(pd.read_csv(target)["indicator"]) == {"exports_wb", "fdi_total"}


@pytest.mark.parametrize("figure", ["fdi_total:pie", "nothing:growth", "ftas_signed:growth"])
def test_a_kind_or_figure_that_is_not_there_is_refused_in_words(call, tmp_path, figure):
    result = call("export", figure, "--to", tmp_path / "x.html", "--lang", "en")
    assert result.exit_code == 1
    assert not (tmp_path / "x.html").exists()
    assert figure.split(":")["pie" in figure] in result.output


def _one_slide(table, indicator, language):
    return BytesIO(one_slide(table, ChartSpec((indicator,)), language).content)


def _labels(file):
    slide = Presentation(file).slides[0]
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return words, [each._chartSpace.xpath(".//c:dLbl//a:t/text()") for each in charts]


@pytest.mark.parametrize("lang", language_codes())
@pytest.mark.parametrize("name", ["indicators.parquet", "./indicators.parquet", "a_link.parquet"])
def test_the_table_is_never_lost_to_what_is_exported_from_it(run, data, name, lang):
    Path("a_link.parquet").symlink_to(data)
    before = data.read_bytes()
    assert KEPT[lang] in run("export", FDI, "--to", name, "--lang", lang, code=1)
    assert data.read_bytes() == before


def test_an_older_export_is_replaced_by_a_newer_one(run):
    for indicator in (FDI, AGREEMENTS):
        run("export", indicator, "--to", "rows.parquet")
    assert set(pd.read_parquet("rows.parquet")["indicator"]) == {AGREEMENTS}


@pytest.mark.parametrize("ending", ["html", "pptx"])
def test_what_was_withdrawn_is_not_drawn_but_its_rows_can_be_had(run, data, ending):
    withdraw(data, FDI)
    said = run("export", FDI, "--to", f"x.{ending}", "--lang", "en", code=1)
    assert f"“{FDI}” has no figure to draw." in said
    assert "has no figure to draw" in run("deck", FDI, "--to", "d.pptx", "--lang", "en", code=1)
    run("export", FDI, "--to", "x.csv")
    assert pd.read_csv("x.csv")["obs_status"].tolist() == ["M"]


@pytest.mark.parametrize(
    ("day", "values"),
    [("2016-08-26", [187]), ("2021-12-12", [187]), ("2021-12-13", [187, 189])],
)
def test_rows_exported_as_of_a_day_are_those_published_by_its_end(run, day, values):
    for ending, read in ((".csv", pd.read_csv), (".parquet", pd.read_parquet)):
        run("export", RELATIONS, "--to", f"x{ending}", "--as-of", day)
        assert sorted(read(f"x{ending}")["obs_value"]) == values
