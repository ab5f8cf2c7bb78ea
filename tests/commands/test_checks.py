"""`cli.py checks`: findings in either language or as JSON, and what it exits with."""

import json
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner

from cli import cli
from indicators.catalog import CuratorAnswer
from indicators.checks import VERDICTS, findings
from indicators.language import language_codes
from indicators.table import current
from loaders.table.queries import read_table, write_table
from tests.commands.ran import AGREEMENTS

KEYS = {
    "id",
    "rule",
    "indicator",
    "observations",
    "verdict",
    "lower",
    "upper",
    "sentence",
    "settled",
}


def run(*arguments):
    return CliRunner().invoke(cli, ["checks", *arguments])


def parsed(*arguments):
    return json.loads(run("--json", *arguments).stdout)


def test_findings_are_not_failures(data):
    found = run("--data", str(data))
    assert found.exit_code == 0
    assert found.stdout.startswith("[mâu thuẫn] fdi_total: ")


def test_the_answer_is_in_the_language_asked_for(data):
    found = run("--data", str(data), "--lang", "en", "local_agreements")
    assert "[consistent only if] local_agreements: The printed growth (+111%)" in found.stdout
    assert "    Implied base: 422 ÷ (1 + 110.5–111.5%) = 199.53–200.48\n" in found.stdout


def test_json_carries_verdict_bounds_and_both_sentences(data):
    found = parsed("--data", str(data))
    assert all(set(each) == KEYS for each in found)
    assert {each["verdict"] for each in found} <= set(VERDICTS)
    assert all(set(each["sentence"]) == {"vi", "en"} for each in found)
    growth = next(
        e for e in found if (e["rule"], e["indicator"]) == ("printed-growth", "fdi_total")
    )
    assert (growth["lower"], growth["upper"]) == pytest.approx((39.306e9, 39.712e9), rel=1e-4)
    assert growth["observations"] == [
        {
            "indicator": "fdi_total",
            "ref_area": "VN",
            "period": "2021-01-01/P3Y",
            "source": "external-affairs-conference-2023",
        }
    ]


def test_an_open_end_is_null(data):
    found = parsed("--data", str(data), "foreign_investment_year_to_date")
    growth = next(each for each in found if each["rule"] == "printed-growth")
    assert growth["lower"] is None


def test_one_indicator_alone(data):
    for each in parsed("--data", str(data), "strategic_partners"):
        assert "strategic_partners" in {o["indicator"] for o in each["observations"]}


@pytest.mark.parametrize(("arguments", "code"), [((), 1), (("local_agreements",), 0)])
def test_strict_fails_on_a_contradiction(data, arguments, code):
    assert run("--data", str(data), "--strict", *arguments).exit_code == code


def test_what_was_not_yet_published_is_not_checked(data):
    assert "fdi_total" not in run("--data", str(data), "--as-of", "2022-01-01").stdout


def test_nothing_to_report_is_said(data):
    found = run("--data", str(data), "--lang", "en", "diplomatic_conference_days")
    assert (found.exit_code, found.stdout) == (0, "Nothing to report.\n")
    assert parsed("--data", str(data), "diplomatic_conference_days") == []


def test_an_unknown_indicator_is_refused_with_those_there_are(data):
    found = run("--data", str(data), "--lang", "en", "fdi")
    assert found.exit_code == 1
    assert "no indicator “fdi”" in found.stderr
    assert "fdi_total" in found.stderr


def test_a_file_that_is_no_table_is_refused(tmp_path):
    found = run("--data", str(tmp_path / "none.parquet"))
    assert found.exit_code == 1
    assert "none.parquet" in found.stderr


def test_strict_lets_settled_contradictions_pass_and_shows_their_answers(data):
    table = read_table(data)
    catalog = table.catalog
    reason = {"en": "Two measures, known.", "vi": "Hai thước đo, đã rõ."}
    for each in findings(current(table)):
        if each.verdict == "contradicts":
            catalog = catalog.with_entry(CuratorAnswer(each.id, "A", date(2024, 1, 1), reason))
    write_table(replace(table, catalog=catalog), data)
    found = run("--data", str(data), "--strict", "--lang", "en")
    assert found.exit_code == 0
    assert "    Settled by A on 1 January 2024: Two measures, known.\n" in found.stdout


@pytest.mark.parametrize("lang", language_codes())
def test_strict_json_is_whole_though_it_fails(run, lang):
    found = json.loads(run("checks", "--json", "--strict", "--lang", lang, code=1))
    assert any(each["verdict"] == "contradicts" and not each["settled"] for each in found)


def test_json_is_the_same_in_whichever_language_it_is_asked_for(run):
    assert run("checks", "--json", "--lang", "vi") == run("checks", "--json", "--lang", "en")


@pytest.mark.parametrize("lang", language_codes())
def test_the_findings_of_one_indicator_are_among_those_of_all(run, lang):
    every = run("checks", "--lang", lang).splitlines()
    for each in run("checks", AGREEMENTS, "--lang", lang).splitlines():
        assert each in every
