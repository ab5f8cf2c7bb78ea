"""The fonts we bring: every Vietnamese letter, widths, and lines broken where they end."""

from base64 import b64decode
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from charts.style.fonts import FAMILY, FONTS, font_faces, fontconfig, width, wrapped

LETTERS = "ăâđêôơưằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữựỳýỷỹỵ"
TEXT = "Số thỏa thuận hợp tác quốc tế mà các địa phương của Việt Nam đã ký kết"


@pytest.mark.parametrize("bold", [False, True])
def test_every_vietnamese_letter_has_a_width_of_its_own_kind(bold):
    missing = width("\uffff", 20, bold=bold)
    assert all(width(each, 20, bold=bold) not in (0, missing) for each in LETTERS + LETTERS.upper())


def test_width_grows_with_size_and_with_boldness():
    assert width(TEXT, 40) == pytest.approx(2 * width(TEXT, 20))
    assert width(TEXT, 20, bold=True) > width(TEXT, 20)
    assert width("", 20) == 0


@pytest.mark.parametrize("room", [60, 150, 333, 10_000])
@pytest.mark.parametrize("bold", [False, True])
def test_lines_fit_their_room_and_say_the_text(room, bold):
    lines = wrapped(TEXT, room, 14, bold=bold)
    assert " ".join(lines) == TEXT
    assert all(width(line, 14, bold=bold) <= room for line in lines)
    for line, following in pairwise(lines):
        first = following.split()[0]
        assert width(f"{line} {first}", 14, bold=bold) > room  # no line ends early


def test_a_word_wider_than_the_room_has_a_line_of_its_own():
    assert wrapped("a internationalisation b", 30, 14) == ["a", "internationalisation", "b"]
    assert wrapped("   ", 30, 14) == []


def test_a_line_that_fits_exactly_is_not_broken():
    assert wrapped("hợp tác", width("hợp tác", 14), 14) == ["hợp tác"]


def test_a_file_can_carry_both_weights():
    css = font_faces()
    assert css.count(f"font-family:'{FAMILY}'") == 2
    assert [css.count(f"font-weight:{weight};") for weight in (400, 700)] == [1, 1]
    first = css.split("base64,")[1].split(")")[0]
    assert b64decode(first).startswith(b"wOF2")


def test_fontconfig_is_told_where_ours_are(tmp_path):
    written = ElementTree.parse(fontconfig(tmp_path)).getroot()
    assert written.findtext("dir") == str(FONTS)
    assert written.findtext("cachedir").startswith(str(tmp_path))
