from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pysdmx.io.format import Format

from api.sdmx.messages import data_message, header, protect, restore, structure_message
from api.sdmx.structures import artefacts, schema
from indicators.language import load_language
from tests.api.tables import VISITS
from tests.indicators.checks.build import table as table_of
from tests.places import SHIPPED


def head():
    """A head anew each time: pysdmx writes into it."""
    return header(SHIPPED)


XML = (
    Format.DATA_SDMX_ML_2_1_STRTS,
    Format.DATA_SDMX_ML_2_1_GENTS,
    Format.DATA_SDMX_ML_2_1_GEN,
    Format.DATA_SDMX_ML_3_0,
)
ODD = "it's a \"b\"c \\ <x> & ␛27; \u00a0\u200b\n\t'"


def observation(**said):
    content = {
        "FREQ": "A", "INDICATOR": "visits", "REF_AREA": "VN", "SOURCE_ID": "report",
        "TIME_PERIOD": "2019-01-01/P3Y", "OBS_VALUE": 200.0, "UPPER_BOUND": None,
        "OBS_STATUS": "A", "UNIT_MEASURE": "VISIT", "UNIT_MULT": "0",
    }  # fmt: skip
    return pd.DataFrame([content | said])


def message(form, rows, deleted=None, layout="TIME_PERIOD"):
    none = rows.iloc[:0] if deleted is None else deleted
    return data_message(rows, none, schema(load_language("en")), form, head(), layout)


def attribute(written, name):
    """What an XML message says under a name, in any of its layouts."""
    root = etree.fromstring(written)
    return [*root.xpath(f"//@{name}"), *root.xpath(f"//*[@id='{name}']/@value")]


@pytest.mark.parametrize("form", XML)
def test_a_text_of_odd_characters_arrives_as_it_is(form):
    written = message(form, observation(COMMENT_OBS=ODD))
    assert attribute(written, "COMMENT_OBS") == [ODD]


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_any_text_arrives_as_it_is(text):
    written = message(Format.DATA_SDMX_ML_3_0, observation(COMMENT_OBS=f"x{text}"))
    assert attribute(written, "COMMENT_OBS") == [f"x{text}".translate(NO_XML)]


NO_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


@given(st.text())
def test_what_is_protected_can_be_restored(text):
    spelt = protect(text)
    assert spelt.isprintable()
    assert not set("'\"\\") & set(spelt)
    assert (
        etree.fromstring(f"<a>{restore(spelt.replace('&', '').replace('<', ''))}</a>") is not None
    )


@pytest.mark.parametrize("form", [*XML, Format.DATA_SDMX_CSV_2_0_0, Format.DATA_SDMX_CSV_1_0_0])
def test_numbers_are_written_as_they_are_and_nothing_is_left_out(form):
    written = message(form, observation(OBS_VALUE=48_200_000_000.0, LOWER_BOUND=0.148)).decode()
    assert "48200000000" in written
    assert "48200000000.0" not in written
    assert "0.148" in written
    assert "nan" not in written.lower().replace("maintenance", "")


def test_the_same_rows_make_the_same_message():
    rows = observation()
    assert message(Format.DATA_SDMX_ML_3_0, rows) == message(Format.DATA_SDMX_ML_3_0, rows)


@pytest.mark.parametrize("form", XML)
def test_deletions_follow_in_a_set_of_their_own(form):
    root = etree.fromstring(message(form, observation(), observation(OBS_VALUE=None)))
    sets = [part for part in root if etree.QName(part).localname == "DataSet"]
    assert [part.get("action") for part in sets] == ["Information", "Delete"]


def test_deletions_follow_in_csv():
    written = message(Format.DATA_SDMX_CSV_2_0_0, observation(), observation()).decode()
    assert [line.split(",")[2] for line in written.splitlines()] == ["ACTION", "I", "D"]


def test_a_flat_list_has_no_series():
    flat = message(Format.DATA_SDMX_ML_3_0, observation(), layout="AllDimensions")
    assert not etree.fromstring(flat).xpath("//Series")
    assert etree.fromstring(flat).xpath("//Obs/@INDICATOR") == ["visits"]


def test_a_structure_says_which_language_it_is_in(table, language):
    content = artefacts(table.catalog, {"VN"}, language)
    form = Format.STRUCTURE_SDMX_ML_2_1
    root = etree.fromstring(structure_message(content, form, head(), language.code))
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {node.get(xml_lang) for node in root.iter() if node.get(xml_lang)} == {language.code}


@pytest.mark.parametrize("form", [Format.STRUCTURE_SDMX_ML_2_1, Format.STRUCTURE_SDMX_ML_3_0])
def test_a_name_of_odd_characters_arrives_as_it_is(en, form):
    name = 'A & B <c> it\'s "q" \\ \u00a0x'
    visits = replace(VISITS, name={"en": name}, description={"en": name})
    catalog = table_of([], [visits]).catalog
    written = structure_message(artefacts(catalog, {"VN"}, en), form, head(), "en")
    root = etree.fromstring(written)
    assert name in [node.text for node in root.iter("{*}Name")]
    assert name in [node.text for node in root.iter("{*}Description")]


def test_the_head_is_told_by_the_table(table):
    assert head().id == f"T{table.version}"
    assert head().sender.id == "VNFA"
