"""What is registered is offered: every format, kind of chart, check and page where it says so."""

from html import escape
from typing import get_args

import pytest

from app_pages.pages import PAGES
from charts.formats import CHART_FORMATS
from charts.plots.registry import KINDS, kinds_for
from commands.export import FORMATS
from commands.registry import load
from indicators.checks.registry import CHECKS
from indicators.file_format import Place, uploader_types
from indicators.language import load_language
from loaders.formats.registry import READ, TABLE_FORMATS
from tests.places import ROOT

EVERY = (*TABLE_FORMATS, *CHART_FORMATS)
IS_ONE = "exports_wb"


def offered(place):
    return {each.ending for each in EVERY if place in each.offered}


def keys(app, kind, beginning):
    """What follows `beginning` in the keys of a page's elements of a kind."""
    found = (each.proto.id.rpartition("-")[2] for each in app.get(kind))
    return {key.removeprefix(beginning) for key in found if key.startswith(beginning)}


def test_no_format_is_offered_nowhere_and_no_place_offers_none():
    assert all(each.offered for each in EVERY)
    assert all(offered(place) for place in get_args(Place))


def test_the_command_line_writes_and_names_every_format_it_is_to_offer():
    assert set(FORMATS) == offered("export")
    assert all(ending in load("export").help for ending in FORMATS)
    assert all(each.ending in load("import").help for each in READ)


def test_an_indicator_s_page_has_a_button_a_format(visit):
    app = visit("indicator", id=IS_ONE)
    assert {f".{key}" for key in keys(app, "download_button", "download_")} == offered("indicator")


def test_present_has_a_button_a_format(visit):
    app = visit("present", fig=IS_ONE)
    assert {f".{key}" for key in keys(app, "download_button", "take_")} == offered("present")


def test_update_takes_every_format_that_is_read(office):
    (uploader,) = office("workbook").get("file_uploader")
    assert {each.removeprefix(".") for each in uploader.proto.type} == set(uploader_types(READ))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_chart_is_drawn_on_present_where_it_fits(visit, table, kind):
    together = next(
        names
        for names in ((IS_ONE,), (IS_ONE, "fdi_net_inflows_wb"))
        if KINDS[kind] in kinds_for(table, names)
    )
    app = visit("present", fig=",".join(together), chart=kind)
    assert not app.exception
    if len(together) == 1:
        chosen = app.selectbox(key="chart")
        assert len(chosen.options) == len(kinds_for(table, together))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_check_is_explained_under_methods(visit, lang):
    language = load_language(lang)
    shown = " ".join(str(each.proto.body) for each in visit("sources", lang=lang).get("html"))
    missing = [check.name for check in CHECKS if escape(language.say(check.about)) not in shown]
    assert missing == []


def test_every_page_is_a_script_with_its_tests_and_opens(visit):
    for page in PAGES:
        assert page.path.is_file()
        tests = ROOT / "tests" / "app_pages" / page.script
        assert tests.with_name(f"test_{tests.name}").exists() or tests.parent.is_dir()
        assert not visit(page.address).exception
