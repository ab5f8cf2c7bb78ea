"""Powers of ten have a word in every language, which is read as that power."""

import pytest

from indicators.grammar.printing.magnitudes import MAGNITUDES, magnitude_word
from indicators.grammar.typed.figure import parse
from indicators.language import language_codes, load_language


def test_only_known_powers_of_ten_have_a_name(vi, en):
    assert [magnitude_word(scale, en) for scale in (0, 3, 9)] == ["", "thousand", "billion"]
    assert magnitude_word(12, vi) == "nghìn tỷ"
    with pytest.raises(KeyError):
        magnitude_word(5, en)


@pytest.mark.parametrize("code", language_codes())
@pytest.mark.parametrize("scale", MAGNITUDES)
def test_every_printed_magnitude_is_read(scale, code):
    word = magnitude_word(scale, load_language(code))
    assert parse(f"3 {word} USD", code).value == 3 * 10**scale
    assert parse(f"3{word}", code).value == 3 * 10**scale
