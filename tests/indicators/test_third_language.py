"""A language is a `.po` and a `.toml`: with both, figures are printed, parsed, read and shown."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from indicators import language
from indicators.figure import Figure
from indicators.grammar import read_figures
from indicators.grammar.lexicon import source
from indicators.grammar.lexicon.recognise import language_of
from indicators.grammar.printing import figures
from indicators.grammar.typed.figure import parse
from indicators.language import language_codes, load_language
from tests.places import ROOT, SHIPPED

INDONESIAN = Path(__file__).parent / "grammar" / "languages"
PUBLISHED = date(2024, 2, 1)


def forget_languages():
    """Let what was kept of the languages go: the folders they stand in are others now."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("indicators", "app_pages", "loaders", "charts")):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


@pytest.fixture
def _indonesian(tmp_path, monkeypatch):
    for name, module, folder in [
        ("LOCALE_FOLDER", language, language.LOCALE_FOLDER),
        ("LEXICON_FOLDER", source, source.LEXICON_FOLDER),
    ]:
        for path in [*folder.glob("*.po"), *folder.glob("*.toml"), *INDONESIAN.iterdir()]:
            shutil.copy(path, tmp_path)
        monkeypatch.setattr(module, name, tmp_path)
    forget_languages()
    yield
    monkeypatch.undo()
    forget_languages()


pytestmark = pytest.mark.usefixtures("_indonesian")


def test_it_is_spoken_beside_the_others():
    assert language_codes() == ["vi", "en", "id"]
    assert load_language("id").name == "Indonesia"


def test_a_message_without_a_translation_is_in_the_source_language():
    indonesian = load_language("id")
    assert indonesian.text("Overview") == "Ikhtisar"
    assert indonesian.text("Sources & methods") == "Sources & methods"


@pytest.mark.parametrize(
    ("figure", "printed"),
    [
        (Figure.exact(200), "200"),
        (Figure(200, ">", 200, None), "lebih dari 200"),
        (Figure(48.2e9, "=", 48.15e9, 48.25e9), "48,2 miliar"),
    ],
)
def test_a_figure_is_printed_and_read_back(figure, printed):
    assert figures.words(figure, load_language("id")) == printed
    assert parse(printed, "id") == figure


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator", "period"),
    [
        (
            "Ekspor mencapai 5,2 miliar dolar AS pada tahun 2023.",
            5.2e9, "USD", "=", (date(2023, 1, 1), date(2023, 12, 31)),
        ),
        (
            "Dalam 6 bulan pertama tahun 2022, lebih dari 1.200 perjanjian.",
            1200, "perjanjian", ">", (date(2022, 1, 1), date(2022, 6, 30)),
        ),
        (
            "Tahun lalu, impor mencapai tiga juta dolar AS.",
            3e6, "USD", "=", (date(2023, 1, 1), date(2023, 12, 31)),
        ),
    ],
)  # fmt: skip
def test_prose_is_read(text, value, unit, comparator, period):
    (reading,) = read_figures(text, PUBLISHED, "id")
    assert (reading.value, reading.unit, reading.comparator) == (value, unit, comparator)
    assert (reading.period_start, reading.period_end) == period


def test_growth_is_read():
    _, growth = read_figures("Ekspor mencapai 5 miliar dolar AS, naik 12,5%.", PUBLISHED, "id")
    assert (growth.value, growth.direction, growth.as_reported) == (12.5, "up", "naik 12,5%")


def test_a_text_without_letters_of_its_own_is_taken_for_the_source_language():
    assert language_of("Ekspor mencapai 5 miliar") == "en"
    assert language_of("Xuất khẩu đạt 5 tỷ đồng") == "vi"


def test_a_page_is_shown_in_it(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("INDICATORS_DATA", str(SHIPPED))
    app = AppTest.from_file(ROOT / "app_pages" / "router.py", default_timeout=60)
    app.query_params["lang"] = "id"
    app.run()
    assert not app.exception
    shown = " ".join(str(getattr(element, "value", "")) for element in app.main)
    assert "13 Desember 2021" in shown
    assert "sementara" in shown
    assert "less than" in shown  # which id.po leaves out
