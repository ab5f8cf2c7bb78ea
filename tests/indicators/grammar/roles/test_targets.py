import pytest

from indicators.grammar.roles.targets import target_role
from tests.indicators.grammar.contexts import context_of

HOPES = [("aims ", "so ", "5 million USD", "en"), ("phấn đấu ", "xa ", "5 triệu USD", "vi")]


@pytest.mark.parametrize(("hope", "word", "figure", "code"), HOPES)
@pytest.mark.parametrize(("words", "role"), [(0, "target"), (39, "target"), (40, None)])
def test_a_hope_reaches_forty_chunks(hope, word, figure, code, words, role):
    assert target_role(context_of(hope + word * words + figure, code)) == role


@pytest.mark.parametrize(("hope", "word", "figure", "code"), HOPES)
@pytest.mark.parametrize(("commas", "role"), [(3, "target"), (4, None)])
def test_and_over_three_commas(hope, word, figure, code, commas, role):
    assert target_role(context_of(hope + f", {word}" * commas + figure, code)) == role


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        ("It will reach 5 million USD", "en", "forecast"),
        ("It aims high; it has 5 million USD", "en", None),
        ("It aims high, while it has 5 million USD", "en", None),
        ("Trade was 5 million USD", "en", None),
        ("Dự kiến đạt 5 triệu USD", "vi", "forecast"),
        ("Nước này sẽ đạt 5 triệu USD", "vi", "forecast"),
        ("Nước này sẽ tài trợ 5 triệu USD", "vi", None),
        ("Mục tiêu cao, trong khi nay có 5 triệu USD", "vi", None),
        ("Theo kế hoạch 110.000 người", "vi", "target"),
    ],
)
def test_a_fact_behind_a_hope_is_none(text, code, role):
    assert target_role(context_of(text, code)) == role
