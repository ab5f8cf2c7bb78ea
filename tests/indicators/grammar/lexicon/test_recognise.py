import pytest

from indicators.grammar.lexicon.recognise import RARE, language_of

VI = "Trong năm 2023, cả nước đã ký hơn hai trăm thỏa thuận với các đối tác."
EN = "In 2023 the whole country signed more than two hundred agreements with its partners."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (VI, "vi"),
        (EN, "en"),
        ("Trang chủ\nChính trị\nĐối ngoại\nThế giới\nKinh tế\n" * 9 + EN, "en"),
        ("Home\nPolitics\nWorld\nBusiness\nLife\nSport\nTravel\n" * 9 + VI, "vi"),
        ("Thị trấn có 12 trường học", "vi"),
        ("The town has 12 schools", "en"),
        ("", "en"),
    ],
)
def test_the_sentences_of_a_text_tell_its_language(text, code):
    assert language_of(text) == code


def test_a_few_letters_of_another_language_do_not():
    assert language_of(f"{'a' * RARE}đ") == "en"
    assert language_of(f"{'a' * (RARE - 2)}đ") == "vi"
