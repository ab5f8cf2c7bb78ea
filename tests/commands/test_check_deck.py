"""`check-deck`: whether a presentation or picture is still right."""

from io import BytesIO

import pytest
from pptx import Presentation

from tests.commands.ran import kaleido, later, needs_browser

pytestmark = kaleido


def test_a_deck_from_elsewhere_says_so(call, tmp_path):
    target = tmp_path / "other.pptx"
    made = BytesIO()
    Presentation().save(made)
    target.write_bytes(made.getvalue())
    result = call("check-deck", target, "--lang", "en")
    assert result.exit_code == 1
    assert "Nothing in this file" in result.output


@needs_browser
@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_a_picture_can_be_checked(call, tmp_path, data, ending):
    target = tmp_path / f"x.{ending}"
    call("export", "local_agreements", "--to", target, "--data", data, "--size", "web")
    assert call("check-deck", target, "--data", data).exit_code == 0
    later(data)
    result = call("check-deck", target, "--data", data, "--lang", "en")
    assert result.exit_code == 1
    assert "was 422, now 430" in result.output
