"""`show`: figures with their sources, bounds, spans and places."""

from pathlib import Path

import pytest

from indicators.language import language_codes
from tests.app_pages.tables import rewritten, with_province, withdraw
from tests.commands.ran import AGREEMENTS, FDI, RELATIONS


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Mọi số liệu của chỉ tiêu này đã được rút lại."),
        ("en", "Every figure of this indicator has been withdrawn."),
    ],
)
def test_what_was_withdrawn_is_said_to_be_and_prints_nothing_empty(run, data, lang, said):
    withdraw(data, FDI)
    shown = run("show", FDI, "--lang", lang)
    assert shown.splitlines()[1] == said
    assert {"vi": "đã rút", "en": "withdrawn"}[lang] in shown
    assert "“”" not in shown
    line = next(each for each in run("show", "--lang", lang).splitlines() if each.startswith(FDI))
    assert line.endswith(said)


@pytest.mark.parametrize(
    ("lang", "place"),
    [("vi", "2022–2024, tại Hồ Chí Minh: 12"), ("en", "2022–2024 in Ho Chi Minh: 12")],
)
def test_a_province_s_figure_is_told_with_its_place_and_leads_nothing(run, data, lang, place):
    rewritten(data, with_province)
    shown = run("show", AGREEMENTS, "--lang", lang)
    assert place in shown
    assert "422" in shown.splitlines()[1]
    assert "Minh" not in shown.splitlines()[1]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", ["hơn 200 thỏa thuận", "422 thỏa thuận", "2019–2021", "¶9", "dưới 111%"]),
        (
            "en",
            ["more than 200 agreements", "422 agreements", "“hơn 200”", "¶18", "less than 111%"],
        ),
    ],
)
def test_show_tells_figures_spans_bounds_and_receipts(call, lang, said):
    result = call("show", "local_agreements", "--lang", lang)
    assert result.exit_code == 0
    assert [part for part in said if part not in result.output] == []


def test_show_alone_has_a_line_an_indicator(call, table):
    lines = call("show").output.splitlines()
    assert len(lines) == len(table.catalog.indicators)


def test_show_as_of_leaves_out_what_came_later(call):
    output = call("show", "diplomatic_relations", "--as-of", "2018-01-01").output
    assert "187" in output
    assert "189" not in output


@pytest.mark.parametrize("lang", language_codes())
@pytest.mark.parametrize("name", ["show", "export"])
def test_what_was_not_known_by_a_day_is_refused_with_what_the_catalog_has(run, name, lang):
    to = ("--to", "x.csv") if name == "export" else ()
    said = run(name, AGREEMENTS, *to, "--as-of", "2018-01-01", "--lang", lang, code=1)
    assert {"vi": "Không có số liệu", "en": "There are no figures"}[lang] in said
    assert RELATIONS in said
    assert not Path("x.csv").exists()
