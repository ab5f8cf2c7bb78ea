"""`refresh-deck`: a presentation brought up to date."""

from pathlib import Path

import pytest

from indicators.language import language_codes
from tests.commands.ran import later


def test_from_deck_to_refreshed_deck(call, tmp_path, data):
    target, fresh = tmp_path / "all.pptx", tmp_path / "fresh.pptx"
    call("deck", "--to", target, "--lang", "both", "--data", data)
    later(data)
    checked = call("check-deck", target, "--data", data, "--lang", "en")
    assert checked.exit_code == 1
    out_of_date = [line for line in checked.output.splitlines() if line.startswith("Slide")]
    assert len(out_of_date) == 2  # once in each language
    assert all("[local_agreements]" in line for line in out_of_date)
    assert all("was 422, now 430" in line for line in out_of_date)
    before = target.read_bytes()
    assert call("refresh-deck", target, "--to", fresh, "--data", data).exit_code == 0
    assert target.read_bytes() == before
    assert call("check-deck", fresh, "--data", data).exit_code == 0


def test_a_deck_is_never_written_over_itself(call, tmp_path, data):
    target = tmp_path / "all.pptx"
    call("deck", "fdi_total", "--to", target, "--data", data)
    before = target.read_bytes()
    result = call("refresh-deck", target, "--to", target, "--data", data)
    assert result.exit_code == 1
    assert target.read_bytes() == before


@pytest.mark.parametrize("lang", language_codes())
def test_a_deck_that_is_not_there_is_told_though_the_target_is(run, lang):
    Path("mine.pptx").write_bytes(b"mine")
    said = run("refresh-deck", "none.pptx", "--to", "mine.pptx", "--lang", lang, code=1)
    assert "none.pptx" in said
    assert Path("mine.pptx").read_bytes() == b"mine"
