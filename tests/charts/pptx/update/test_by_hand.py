"""What people do to our charts in PowerPoint, and what is said of it afterwards."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from charts.export.provenance import NAME, provenance_of
from charts.plots.kind import ChartSpec
from charts.pptx import tags
from charts.pptx.deck import build, one_slide
from charts.pptx.open import saved
from charts.pptx.update.check import NothingOfOurs, check
from charts.pptx.update.find_tagged import tagged_shapes
from charts.pptx.update.refresh import refresh
from indicators.language import load_language
from indicators.table import current
from loaders.table.queries import read_table
from tests.charts.changing import changed, without
from tests.places import SHIPPED

VI = load_language("vi")
AGREEMENTS, MONEY = "local_agreements", "fdi_total"


@cache
def shipped():
    return current(read_table(SHIPPED))


@cache
def made_of(indicator):
    return provenance_of(ChartSpec((indicator,)), shipped(), VI)


@pytest.fixture(scope="module")
def slides():
    """Decks of one slide, by the indicator they show, made once."""
    return {
        indicator: one_slide(shipped(), ChartSpec((indicator,)), VI).content
        for indicator in (AGREEMENTS, MONEY, "foreign_investment_year_to_date")
    }


class Held:
    """A deck in someone's hands: its first chart, and the values that chart shows."""

    def __init__(self, content) -> None:
        self.deck = Presentation(BytesIO(content))
        self.slide = self.deck.slides[0]
        self.frame = next(s for s in self.slide.shapes if s.has_chart)

    def points(self, of="val"):
        return self.frame.chart._chartSpace.xpath(f".//c:{of}//c:pt")

    def type_in(self, number, value):
        """Type a value in a cell of the data sheet."""
        self.points()[number].find(f"{{{self.points()[number].nsmap['c']}}}v").text = value

    def empty(self, number):
        """Empty a cell of the data sheet."""
        point = self.points()[number]
        point.getparent().remove(point)

    def shorten(self):
        """Take the last row out of the data sheet."""
        for of in ("val", "cat"):
            last = self.points(of)[-1]
            last.getparent().remove(last)
        for count in self.frame.chart._chartSpace.xpath(".//c:ser//c:ptCount"):
            count.set("val", str(int(count.get("val")) - 1))

    def copy(self):
        self.slide.shapes._spTree.append(deepcopy(self.frame._element))

    def checked(self, table):
        return check(saved(self.deck), table)

    def told(self, table, language):
        return [each.sentence(table, language) for each in self.checked(table).findings]


EDITS = {
    "typed over": (
        AGREEMENTS, lambda held: held.type_in(1, "500"),
        "shows 500, edited by hand; the table has 422", "biểu đồ ghi 500 do sửa tay; bảng ghi 422",
    ),
    "typed over in billions": (
        MONEY, lambda held: held.type_in(1, "50.5"),
        "shows 50.5 billion, edited by hand; the table has 48.2 billion",
        "biểu đồ ghi 50,5 tỷ do sửa tay; bảng ghi 48,2 tỷ",
    ),
    "emptied": (
        AGREEMENTS, lambda held: held.empty(1),
        "emptied by hand; the table has 422", "bị xóa bằng tay; bảng ghi 422",
    ),
    "an implied figure typed over": (
        MONEY, lambda held: held.type_in(0, "12"),
        "shows 12 billion, which is not in the table", "đang ghi 12 tỷ, không có trong bảng",
    ),
    "an implied figure emptied": (
        MONEY, lambda held: held.empty(0),
        "points were added or taken out by hand", "đã thêm hoặc bớt điểm bằng tay",
    ),
    "a dated implied figure typed over": (
        "foreign_investment_year_to_date", lambda held: held.type_in(0, "2.5"),
        "shows 2.5 billion, which is not in the table", "đang ghi 2,5 tỷ, không có trong bảng",
    ),
    "a row taken out": (
        AGREEMENTS, lambda held: held.shorten(),
        "points were added or taken out by hand", "đã thêm hoặc bớt điểm bằng tay",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_by_hand_is_said_in_both_languages(slides, table, en, vi, case):
    indicator, edit, english, vietnamese = EDITS[case]
    held = Held(slides[indicator])
    edit(held)
    [said], [also] = held.told(table, en), held.told(table, vi)
    assert said.endswith(f": {english}")
    assert also.endswith(f": {vietnamese}")


@pytest.mark.parametrize(
    "case", ["typed over in billions", "an implied figure emptied", "a row taken out"]
)
def test_an_edit_by_hand_is_put_right_by_refreshing(slides, table, case):
    indicator, edit, *_ = EDITS[case]
    held = Held(slides[indicator])
    edit(held)
    again = refresh(saved(held.deck), table)
    assert check(again.content, table).is_right


@pytest.mark.parametrize(("copies", "right"), [(0, 1), (1, 2), (3, 4)])
def test_of_copied_charts_each_counts_by_itself(slides, table, copies, right):
    held = Held(slides[AGREEMENTS])
    for _ in range(copies):
        held.copy()
    found = held.checked(changed(table, AGREEMENTS, 430, "430"))
    assert (found.figures, len(found.findings), found.right) == (copies + 1, copies + 1, right)


def test_a_figure_that_went_is_named_with_what_it_was(slides, table, en):
    later = without(table, AGREEMENTS, date(2021, 12, 31))
    [said] = Held(slides[AGREEMENTS]).told(later, en)
    assert said.endswith(", 2019–2021: more than 200 has been withdrawn")


def test_an_indicator_that_left_the_catalog_is_named_by_its_id(slides, table, en):
    others = tuple(each for each in table.catalog.indicators if each.id != AGREEMENTS)
    later = replace(table, catalog=replace(table.catalog, indicators=others))
    assert Held(slides[AGREEMENTS]).told(later, en) == [
        f"{AGREEMENTS}: the table no longer has this indicator"
    ]


def test_refreshing_keeps_what_is_written_in_another_colour_or_size(slides, table):
    held = Held(slides[AGREEMENTS])
    title = held.slide.shapes.title
    title.text_frame.paragraphs[0].runs[0].font.italic = True
    content = refresh(saved(held.deck), changed(table, AGREEMENTS, 430, "430")).content
    run = Held(content).slide.shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.font.italic
    assert "430" in run.text


def test_notes_of_hers_between_ours_stay_where_they_are(slides, table):
    held = Held(slides[AGREEMENTS])
    notes = held.slide.notes_slide.notes_text_frame
    first, *others = notes.text.split("\n")
    notes.text = "\n".join([first, "Dừng lại ở đây.", *others, "Cảm ơn."])
    content = refresh(saved(held.deck), changed(table, AGREEMENTS, 430, "430")).content
    lines = Held(content).slide.notes_slide.notes_text_frame.text.split("\n")
    assert (lines[1], lines[-1]) == ("Dừng lại ở đây.", "Cảm ơn.")
    assert "430" in lines[0]
    assert not any("422" in line for line in lines)


def test_a_word_of_ours_that_was_deleted_does_not_come_back(slides, table):
    held = Held(slides[AGREEMENTS])
    foot = next(e.shape for e in tagged_shapes(held.deck) if e.role == "foot")
    foot._element.getparent().remove(foot._element)
    again = Held(refresh(saved(held.deck), changed(table, AGREEMENTS, 430, "430")).content)
    assert "foot" not in {each.role for each in tagged_shapes(again.deck)}


@pytest.mark.parametrize(
    ("damage", "kinds", "is_noted"),
    [
        ({"values": []}, ["reshaped"], False),
        ({"keys": []}, ["reshaped"], False),
        ({"values": [200.0, 422.0], "keys": ["x", "y"]}, [], False),
        ({"receipt": "{}"}, [], True),  # known again by its name and the id printed
        ({"role": "something new"}, [], True),
    ],
)
def test_a_chart_whose_tags_were_damaged_is_told_or_known_again(
    slides, table, damage, kinds, is_noted
):
    held = Held(slides[AGREEMENTS])
    tags.put(held.frame, {**tags.get(held.frame), **damage})
    found = held.checked(table)
    assert [each.kind for each in found.findings] == kinds
    assert (found.figures, bool(found.notes)) == (1, is_noted)


def json_like():
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
        ),
        max_leaves=6,
    )


def spoilt(receipt, place, value):
    """A receipt's JSON with one of its values, or one of its first fact's, something else."""
    if place in receipt["facts"][0]:
        receipt["facts"][0][place] = value
    else:
        receipt[place] = value
    return receipt


@settings(max_examples=60)
@given(st.data())
def test_a_receipt_that_was_tampered_with_is_not_ours_or_is_checked(data):
    found = json.loads(made_of(AGREEMENTS).to_json())
    place = data.draw(st.sampled_from([*found, *found["facts"][0]]))
    line = json.dumps(spoilt(found, place, data.draw(json_like())))
    escaped = line.replace("&", "&amp;").replace("<", "&lt;")
    try:
        found = check(f'<svg><metadata id="{NAME}">{escaped}</metadata></svg>'.encode(), shipped())
    except NothingOfOurs:
        return
    assert all(each.sentence(shipped(), VI) for each in found.findings)


def test_a_deck_in_two_languages_is_refreshed_in_both(table):
    language = [load_language("vi"), load_language("en")]
    content = build(table, [ChartSpec((AGREEMENTS,))], language).content
    later = changed(table, AGREEMENTS, 430, "430")
    again = Presentation(BytesIO(refresh(content, later).content))
    titles = [slide.shapes.title.text_frame.text for slide in again.slides]
    assert "các địa phương ký 430" in titles[1]
    assert "localities signed 430" in titles[4]
