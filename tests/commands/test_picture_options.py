"""The size and the colours of a picture, by name."""

from pathlib import Path

import pytest

from charts.style.theme import PALETTES
from tests.commands.ran import RELATIONS


@pytest.mark.parametrize("size", ["0x0", "gigantic", "99999x3"])
def test_a_size_that_cannot_be_names_those_that_can(call, tmp_path, size):
    result = call("export", "fdi_total", "--to", tmp_path / "x.png", "--size", size)
    assert result.exit_code == 2
    assert "16x9" in result.output


@pytest.mark.parametrize("theme", PALETTES)
def test_a_page_has_the_colours_asked_for(run, theme):
    run("export", RELATIONS, "--to", "x.html", "--theme", theme)
    text = Path("x.html").read_text("utf-8")
    assert PALETTES[theme].accent in text
    assert (PALETTES["dark"].paper in text) == (theme == "dark")
