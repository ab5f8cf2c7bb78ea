"""Files as statistical offices publish them, beside the checkout: each gives its values."""

import json
from functools import cache

import pytest

from indicators.language import load_language
from loaders.formats.elsewhere.registry import read_file
from tests.places import SHARED

SURVEY = "spreadsheets/abs_marriage_survey_2017.xlsx"
DEATHS = "spreadsheets/dc_gso_deaths_by_province_TRANSCRIBED.csv"
DIRECT_INVESTMENT = "spreadsheets/wb_API_BX.KLT.DINV.CD.WD_DS2_en_csv_v2_5995288.csv"
FORMATS = SHARED / "data" / "formats"
pytestmark = pytest.mark.skipif(not FORMATS.exists(), reason=f"{FORMATS} is not here")

# file, then what some observations have: words of the item or area, year or day, value
VALUES = [
    ("sdmx/gso_POPVNM.xml", "LP_PE_NUM VN", "2009", 86025),
    ("sdmx/gso_POPVNM.xml", "LP_PE_NUM VN", "2023", 100309.20866603316),
    ("sdmx/gso_SBV.INR_VNM.xml", "FID_PA", "2021-10", 2.5),
    ("sdmx/gso_SBV.INR_VNM.xml", "FID_PA", "2022-10", 4.5),
    ("sdmx/gso_SBV.INR_VNM.xml", "FIR_PA", "2022-10", 6),
    ("sdmx/gso_SBV.INR_VNM.xml", "FIR_PA", "2024-02", 4.5),
    *(
        (f"sdmx/ecb_EXR_{make}.xml", currency, month, value)
        for make in ("ng-ts-ss", "ng-ts", "ng-flat", "sg-ts")
        for currency, month, value in (
            ("USD", "2010-10", 1.3898), ("JPY", "2010-09", 110.26), ("CHF", "2010-08", 1.3413),
        )
    ),
    ("sdmx-csv/pysdmx10_data_v1.csv", "HKD TO1", "2004", 14206.490766),
    ("sdmx-csv/pysdmx20_data_v2.csv", "HKD TO1", "2007", 29929.036014),
    ("sdmx-csv/pysdmx20_data_v2.csv", "HKD TO1", "2010", 31040.395041),
    ("sdmx-csv/pysdmx20_csv_labels_both.csv", "A B C D", "2020", 1),
    ("sdmx-csv/pysdmx20_csv_labels_name.csv", "A B C D", "2020", 1),
    ("sdmx-csv/pysdmx20_csv_keys_both.csv", "A B C D", "2020", 1),
    ("px/tab4_fewcells.px", "Carbon", "2017", 445),
    ("px/scb_PR0101B3_monthly.px", "01 Food and", "2006-10", 240.25),
    ("px/scb_PR0101B3_monthly.px", "01.2", "2008-12", 182.84),
    ("eurostat/demo_r_gind3_EXTRACT.tsv", "AL", "2015", -27007),
    ("eurostat/demo_r_gind3_EXTRACT.tsv", "BE", "2012", 43110),
    ("eurostat/demo_r_gind3_EXTRACT.tsv", "AT", "2018", 34948),
    (DEATHS, "WHOLE COUNTRY Total", "2018", 569338),
    (DEATHS, "WHOLE COUNTRY Total", "2023", 642391),
    (DEATHS, "VN-SG Total", "2021", 61585),
    ("spreadsheets/gso_GDP_EXP_Q.xlsx", "yoy_output", "2021-07", 6.17),
    ("spreadsheets/gso_GDP_EXP_Q.xlsx", "yoy_output", "2022-07", 13.67),
    ("spreadsheets/gso_GDP_EXP_Q.xlsx", "export", "2025-01", 9.71),
    ("spreadsheets/gso_GDP_EXP_Q.xlsx", "import", "2025-01", 12.45),
    ("spreadsheets/gso_GDP_EXP_Q.xlsx", "net export", "2025-01", -2.74),
    (DIRECT_INVESTMENT, "VN", "1970", 70000),
    (DIRECT_INVESTMENT, "VN", "2022", 17900000000),
    ("spreadsheets/wb_API_SP.POP.TOTL_DS.xls", "VN", "2022", 98186856),
    ("spreadsheets/wb_databank_NE.CON.TOTL.ZS_Data.csv", "VN", "1995", 81.7997134019538),
    ("spreadsheets/wb_databank_NE.CON.TOTL.ZS_Data.csv", "VN", "2022", 63.9216159690875),
    ("spreadsheets/fbi_ucr_table2_2016.xlsx", "US Population", "2016", 323127513),
    ("spreadsheets/fbi_ucr_table2_2016.xlsx", "US Violent crime", "2016", 1283058),
    ("spreadsheets/fbi_ucr_table2_2016.xlsx", "US Violent crime Rate", "2016", 397.1),
    ("spreadsheets/fbi_ucr_table2_2016.xlsx", "US Population", "2015", 320896618),
    ("spreadsheets/ttc_ridership_1985_2017.xlsx", "SYSTEM TOTAL", "2017", 533216),
    ("spreadsheets/ttc_ridership_1985_2017.xlsx", "SYSTEM TOTAL", "2015", 534005),
    ("spreadsheets/ttc_ridership_1985_2017.xlsx", "SYSTEM TOTAL", "1985", 432160),
    ("spreadsheets/ttc_ridership_1985_2017.xlsx", "WHERE BUS SUB-TOTAL", "2017", 261113),
    ("spreadsheets/ttc_ridership_1985_2017.xlsx", "WHERE RAIL SUB-TOTAL", "2017", 272103),
    ("spreadsheets/statsnz_purpose.xlsx", "Male 15 - 24 No Qualification 0 - 6", "", 12000),
    ("spreadsheets/statsnz_purpose.xlsx", "Male 15 - 24 No Qualification 7 - 10", "", 37000),
    (SURVEY, "Australia Yes no.", "2017", 7817247),
    (SURVEY, "Australia Yes %", "2017", 61.6),
    (SURVEY, "Australia No no.", "2017", 4873987),
    (SURVEY, "Australia Eligible Total no.", "2017", 16006180),
    ("spreadsheets/stat_ee_rahvaarv_aasta_alguses.xls", "Mehed ja naised", "2008", 1338440),
    ("spreadsheets/stat_ee_rahvaarv_aasta_alguses.xls", "Mehed ja naised", "2020", 1328360),
    ("sdmx-csv/pysdmx20_data_v2_three_actions.csv", "A", "", 6),
    ("sdmx-csv/pysdmx20_data_v2_three_actions.csv", "A C", "", 2),
]  # fmt: skip

# file, then how many rows, figures and missing ones it has
COUNTS = [
    ("sdmx/gso_POPVNM.xml", 165, 165, 0),
    ("sdmx/gso_SBV.INR_VNM.xml", 40, 40, 0),
    ("sdmx/ecb_EXR_ng-flat.xml", 12, 12, 0),
    ("sdmx-csv/pysdmx10_data_v1.csv", 1000, 360, 640),
    ("sdmx-csv/pysdmx20_data_v2.csv", 20, 7, 13),
    ("sdmx-csv/pysdmx20_data_v2_action_col.csv", 20, 0, 20),
    ("sdmx-csv/pysdmx20_data_v2_structures.csv", 3, 0, 0),
    ("sdmx-csv/pysdmx20_data_v2_three_actions.csv", 4, 3, 0),
    ("jsonstat/pyjstat_galicia-2.0.json", 3960, 3956, 4),
    ("jsonstat/pyjstat_statswe.json", 1120, 1120, 0),
    ("px/scb_TAB003.px", 2448, 2430, 18),
    ("px/tab4_fewcells.px", 1, 1, 0),
    ("px/scb_PR0101B3_monthly.px", 324, 324, 0),
    ("eurostat/demo_r_gind3_EXTRACT.tsv", 4, 73, 7),
    ("pxwebapi2/pxwebpy_TAB6471_data.json", 2772, 2772, 0),
    (DEATHS, 70, 1260, 0),
    ("spreadsheets/gso_danh_muc_hanh_chinh_da_nang.xls", 57, 0, 0),
    (DIRECT_INVESTMENT, 266, 11706, 5052),
    ("spreadsheets/wb_API_SP.POP.TOTL_DS.xls", 266, 16665, 93),
    ("spreadsheets/wb_databank_NE.CON.TOTL.ZS_Data.csv", 266, 8315, 8443),
    ("spreadsheets/stat_ee_rahvaarv_aasta_alguses.xls", 3, 37, 2),
    ("sdmx/gso_dsbb_indicator_desc.csv", 461, 0, 0),
    ("sdmx/gso_dsbb_database.csv", 14, 0, 0),
]

SUMS = [
    ("jsonstat/pyjstat_galicia-2.0.json", 87_493_659),
    ("jsonstat/pyjstat_statswe.json", 38_425),
    ("px/scb_TAB003.px", 1_162_846_580),
    ("pxwebapi2/pxwebpy_TAB6471_data.json", 84_837_753),
]

WITHOUT_FIGURES = [
    ("sdmx/ecb_EXR_ng-structure.xml", "structure", {"Codelist": 8}),
    ("sdmx/ecb_EXR_ng-structure-full.xml", "structure", {"Codelist": 8, "Code": 50, "Concept": 15}),
    ("sdmx/gso_dsbb_database.csv", "list", {}),
    ("sdmx/gso_dsbb_indicator_desc.csv", "list", {}),
    ("sdmx-csv/pysdmx20_data_v2_structures.csv", "list", {}),
    ("jsonstat/pyjstat_collection.json", "structure", {"items": 8}),
    ("pxwebapi2/pxwebpy_TAB6471_metadata.json", "structure", {"size": [[312, 134, 3, 1, 16]]}),
    ("pxwebapi2/pxwebpy_tables.json", "list", {"tables": 20, "tables[0].id": "TAB4707"}),
    ("pxwebapi2/pxwebpy_search.json", "list", {"tables": 10, "tables[0].id": "TAB4552"}),
    ("pxwebapi2/pxwebpy_config.json", "settings", {"apiVersion": "2.2.0", "maxDataCells": 150000}),
    ("spreadsheets/gso_danh_muc_hanh_chinh_da_nang.xls", "list", {}),
]


@cache
def reading(name):
    """What a file says, as `inspect --json` prints it."""
    path = FORMATS / name
    printed = json.dumps(read_file(path.read_bytes(), path.name).as_json(load_language("en")))
    return json.loads(printed)


@pytest.mark.parametrize(("name", "words", "period", "value"), VALUES)
def test_a_value(name, words, period, value):
    matching = [
        seen["value"]
        for table in reading(name)["tables"]
        for seen in table["observations"]
        if (seen["period_start"] or "").startswith(period)
        and all(
            word in f"{seen['item']} {seen['area']} {seen['area_name']} {seen['unit']}".split()
            for word in words.split()
            if word != "·"
        )
    ]
    assert value in matching


@pytest.mark.parametrize(("name", "rows", "figures", "missing"), COUNTS)
def test_nothing_is_lost(name, rows, figures, missing):
    [table, *_] = reading(name)["tables"]
    empty = [each for each in table["left_out"] if "value" in each]
    assert (table["rows"], len(table["observations"]), len(empty)) == (rows, figures, missing)


@pytest.mark.parametrize(("name", "total"), SUMS)
def test_a_sum(name, total):
    [table] = reading(name)["tables"]
    assert sum(each["value"] for each in table["observations"]) == total


@pytest.mark.parametrize(("name", "holds", "facts"), WITHOUT_FIGURES)
def test_a_file_without_figures_is_called_what_it_is(name, holds, facts):
    read = reading(name)
    assert (read["holds"], {key: read["facts"][key] for key in facts}) == (holds, facts)


def test_flags_stand_beside_the_figures():
    [table] = reading("eurostat/demo_r_gind3_EXTRACT.tsv")["tables"]
    flags = {
        (each["area"], each["period_start"][:4]): each["flag"] for each in table["observations"]
    }
    assert (flags["AL", "2015"], flags["BE", "2012"], flags["AT", "2018"]) == ("e", "b", "")


def test_a_mark_for_missing_is_never_a_figure():
    [table, *_] = reading("spreadsheets/statsnz_purpose.xlsx")["tables"]
    missing = {each["cell"]: each["flag"] for each in table["left_out"] if "value" in each}
    assert missing["E44"] == ".."
    assert {each["cell"]: each["value"] for each in table["observations"]}["E5"] == 12000
