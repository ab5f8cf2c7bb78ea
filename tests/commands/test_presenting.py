"""export, deck, check-deck, refresh-deck: as a shell user meets them."""

from html import escape
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from PIL import Image
from pptx import Presentation

from charts.export.render import has_browser
from charts.export.spec import Choice
from charts.pptx.deck import one_slide
from charts.style.captions import anatomy_of
from cli import cli

needs_browser = pytest.mark.skipif(not has_browser(), reason="no Chrome or Chromium here")
kaleido = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
pytestmark = kaleido


def run(*words):
    return CliRunner().invoke(cli, [str(word) for word in words])


def later(data, value=430.0):
    """Let the table at `data` say another number of agreements."""
    found = pq.read_table(data)
    rows = found.to_pylist()
    for row in rows:
        if row["indicator"] == "local_agreements" and row["obs_value"] == 422:
            row |= {"obs_value": value, "lower_bound": value, "upper_bound": value}
            row["as_reported"] = f"{value:.0f}"
    pq.write_table(pa.Table.from_pylist(rows, schema=found.schema), data)


@needs_browser
@pytest.mark.parametrize(("size", "pixels"), [("square", (1080, 1080)), ("640x480", (640, 480))])
def test_a_picture_is_exported_in_its_size(tmp_path, size, pixels):
    target = tmp_path / "fdi.png"
    result = run("export", "fdi_total", "--to", target, "--size", size, "--theme", "print")
    assert result.exit_code == 0, result.output
    assert Image.open(target).size == pixels


@pytest.mark.parametrize(
    ("ending", "lang", "said"),
    [(".html", "vi", "Tổng vốn FDI"), (".html", "en", "Total FDI"), (".HTML", "en", "48.2")],
)
def test_a_page_is_exported(tmp_path, ending, lang, said):
    target = tmp_path / f"fdi{ending}"
    assert run("export", "fdi_total", "--to", target, "--lang", lang).exit_code == 0
    assert said in target.read_text("utf-8")


@pytest.mark.parametrize(("size", "shape"), [("16x9", 16 / 9), ("4x3", 4 / 3)])
def test_a_slide_is_exported(tmp_path, size, shape):
    target = tmp_path / "fdi.pptx"
    assert run("export", "fdi_total", "--to", target, "--size", size).exit_code == 0
    deck = Presentation(target)
    assert len(deck.slides) == 1
    assert deck.slide_width / deck.slide_height == pytest.approx(shape, rel=0.001)


def test_as_of_leaves_out_what_came_later(tmp_path):
    target = tmp_path / "x.html"
    run("export", "diplomatic_relations", "--to", target, "--as-of", "2018-01-01", "--lang", "en")
    text = target.read_text("utf-8")
    assert "As known on 1 January 2018" in text
    assert "13 December 2021" not in text.partition("</figure>")[0].partition("<figure>")[2]


@pytest.mark.parametrize("ending", ["bmp", "ppt", "jpeg"])
def test_an_unknown_ending_lists_the_known(tmp_path, ending):
    result = run("export", "fdi_total", "--to", tmp_path / f"x.{ending}", "--lang", "en")
    assert result.exit_code == 1
    assert f".{ending}" in result.output
    for known in (".png", ".svg", ".pdf", ".html", ".pptx", ".csv", ".xlsx", ".parquet"):
        assert known in result.output


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_without_a_browser_it_says_how_to_get_one(tmp_path, monkeypatch, ending):
    monkeypatch.setenv("BROWSER_PATH", "/no/such/browser")
    result = run("export", "fdi_total", "--to", tmp_path / f"x.{ending}", "--lang", "en")
    assert result.exit_code == 1
    assert "Chrome" in result.output
    assert "apt install chromium" in result.output


@pytest.mark.parametrize("size", ["0x0", "gigantic", "99999x3"])
def test_a_size_that_cannot_be_names_those_that_can(tmp_path, size):
    result = run("export", "fdi_total", "--to", tmp_path / "x.png", "--size", size)
    assert result.exit_code == 2
    assert "16x9" in result.output


@pytest.mark.parametrize(("lang", "slides"), [("vi", 6), ("en", 6), ("both", 12)])
def test_a_deck_has_the_featured_figures(tmp_path, lang, slides):
    target = tmp_path / "all.pptx"
    result = run("deck", "--to", target, "--lang", lang)
    assert result.exit_code == 0, result.output
    deck = Presentation(target)
    assert len(deck.slides) == slides
    assert run("check-deck", target).exit_code == 0


def test_a_deck_of_named_figures_in_their_order(tmp_path):
    target = tmp_path / "own.pptx"
    run("deck", "exports_wb", "fdi_total+local_agreements", "--to", target)
    names = [s.name for slide in Presentation(target).slides for s in slide.shapes if s.has_chart]
    assert names == ["exports_wb vi", "fdi_total vi", "local_agreements vi"]


@pytest.mark.parametrize(
    "words",
    [
        ("deck", "no_such_thing", "--to", "x.pptx"),
        ("deck", "--to", "x.pdf"),
        ("deck", "--to", "x.pptx", "--template", "no-such.potx"),
        ("check-deck", "no-such.pptx"),
        ("refresh-deck", "no-such.pptx", "--to", "y.pptx"),
    ],
)
def test_what_cannot_be_done_is_said(words, language, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lang = () if words[0] == "deck" else ("--lang", language.code)
    result = run(*words, *lang)
    assert result.exit_code == 1
    assert len(result.output.strip()) > 20
    assert not list(Path(tmp_path).iterdir())


def test_a_template_that_is_none_is_refused(tmp_path):
    given = tmp_path / "old.ppt"
    given.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    result = run("deck", "fdi_total", "--to", tmp_path / "x.pptx", "--template", given)
    assert result.exit_code == 1
    assert ".ppt" in result.output


def test_from_deck_to_refreshed_deck(tmp_path, data):
    target, fresh = tmp_path / "all.pptx", tmp_path / "fresh.pptx"
    run("deck", "--to", target, "--lang", "both", "--data", data)
    later(data)
    checked = run("check-deck", target, "--data", data, "--lang", "en")
    assert checked.exit_code == 1
    out_of_date = [line for line in checked.output.splitlines() if line.startswith("Slide")]
    assert len(out_of_date) == 2  # once in each language
    assert all("[local_agreements]" in line for line in out_of_date)
    assert all("was 422, now 430" in line for line in out_of_date)
    before = target.read_bytes()
    assert run("refresh-deck", target, "--to", fresh, "--data", data).exit_code == 0
    assert target.read_bytes() == before
    assert run("check-deck", fresh, "--data", data).exit_code == 0


def test_a_deck_is_never_written_over_itself(tmp_path, data):
    target = tmp_path / "all.pptx"
    run("deck", "fdi_total", "--to", target, "--data", data)
    before = target.read_bytes()
    result = run("refresh-deck", target, "--to", target, "--data", data)
    assert result.exit_code == 1
    assert target.read_bytes() == before


def test_a_deck_from_elsewhere_says_so(tmp_path):
    target = tmp_path / "other.pptx"
    made = BytesIO()
    Presentation().save(made)
    target.write_bytes(made.getvalue())
    result = run("check-deck", target, "--lang", "en")
    assert result.exit_code == 1
    assert "Nothing in this file" in result.output


@needs_browser
@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_can_be_checked(tmp_path, data, ending):
    target = tmp_path / f"x.{ending}"
    run("export", "local_agreements", "--to", target, "--data", data, "--size", "web")
    assert run("check-deck", target, "--data", data).exit_code == 0
    later(data)
    result = run("check-deck", target, "--data", data, "--lang", "en")
    assert result.exit_code == 1
    assert "was 422, now 430" in result.output


@pytest.mark.parametrize("indicator", ["fdi_total", "foreign_investment_year_to_date"])
def test_figures_are_doubted_as_on_screen(tmp_path, table, vi, indicator):
    target = tmp_path / "x.pptx"
    run("export", indicator, "--to", target, "--lang", "vi")
    exported, shown = (_labels(each) for each in (target, _one_slide(table, indicator, vi)))
    assert exported == shown
    page = tmp_path / "x.html"
    run("export", indicator, "--to", page, "--lang", "vi")
    figure = Choice((indicator,)).draw(table, vi)
    for note in anatomy_of(figure).notes:
        assert escape(note) in page.read_text("utf-8")


def test_rows_of_look_alikes_are_not_exported(tmp_path):
    target = tmp_path / "x.csv"
    run("export", "fdi_total", "--to", target)
    assert "foreign_investment_year_to_date" not in target.read_text("utf-8")


def _one_slide(table, indicator, language):
    return BytesIO(one_slide(table, Choice((indicator,)), language).content)


def _labels(file):
    slide = Presentation(file).slides[0]
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return words, [each._chartSpace.xpath(".//c:dLbl//a:t/text()") for each in charts]
