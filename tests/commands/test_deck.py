"""`deck`: figures as a presentation."""

from pathlib import Path

import pytest
from pptx import Presentation

from tests.commands.ran import FDI, KEPT


@pytest.mark.parametrize(("lang", "slides"), [("vi", 6), ("en", 6), ("both", 12)])
def test_a_deck_has_the_featured_figures(call, tmp_path, lang, slides):
    target = tmp_path / "all.pptx"
    result = call("deck", "--to", target, "--lang", lang)
    assert result.exit_code == 0, result.output
    deck = Presentation(target)
    assert len(deck.slides) == slides
    assert call("check-deck", target).exit_code == 0


def test_a_deck_of_named_figures_in_their_order(call, tmp_path):
    target = tmp_path / "own.pptx"
    call("deck", "exports_wb", "fdi_total+local_agreements", "--to", target)
    names = [s.name for slide in Presentation(target).slides for s in slide.shapes if s.has_chart]
    assert names == ["exports_wb vi", "fdi_total vi", "local_agreements vi"]


def test_a_template_that_is_none_is_refused(call, tmp_path):
    given = tmp_path / "old.ppt"
    given.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100))
    result = call("deck", "fdi_total", "--to", tmp_path / "x.pptx", "--template", given)
    assert result.exit_code == 1
    assert ".ppt" in result.output


def test_a_template_is_never_lost_to_the_deck_made_with_it(run):
    Presentation().save("ministry.pptx")
    before = Path("ministry.pptx").read_bytes()
    said = run("deck", FDI, "--to", "ministry.pptx", "--template", "ministry.pptx", code=1)
    assert KEPT["vi"] in said
    assert Path("ministry.pptx").read_bytes() == before


@pytest.mark.parametrize("names", ["+", "fdi_total+", "+fdi_total", "fdi_total++ftas_signed"])
def test_a_plus_without_a_name_beside_it_is_refused(run, names):
    assert "“”" in run("deck", names, "--to", "d.pptx", "--lang", "en", code=1)
    assert not Path("d.pptx").exists()


def test_figures_joined_stand_on_one_slide(run):
    run("deck", "exports_wb+fdi_net_inflows_wb", "ftas_signed", "--to", "d.pptx", "--lang", "en")
    charts = [[s for s in slide.shapes if s.has_chart] for slide in Presentation("d.pptx").slides]
    assert [len(each) for each in charts][1:3] == [2, 1]


def test_a_deck_as_of_a_day_has_only_what_was_known(run):
    run("deck", "--to", "d.pptx", "--as-of", "2018-01-01", "--lang", "en")
    shapes = [s for slide in Presentation("d.pptx").slides for s in slide.shapes]
    said = " ".join(each.text_frame.text for each in shapes if each.has_text_frame)
    assert "187" in said
    assert "2021" not in said
