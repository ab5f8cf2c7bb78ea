"""What happened at an event is of its days, told once in a text."""

from datetime import date

import pytest

from indicators.grammar import read_figures

PUBLISHED = date(2024, 3, 29)


def spans(text):
    found = read_figures(text, PUBLISHED)
    return {each.as_reported: each.period_start and str(each.period_start) for each in found}


@pytest.mark.parametrize(
    ("text", "figure", "start"),
    [
        (
            "Hội thảo họp từ ngày 3 đến 5/6/2019.\n\nHội thảo nghe 12 tham luận.",
            "12",
            "2019-06-03",
        ),
        (
            "Triển lãm diễn ra ngày 7/9/2022. Triển lãm có 80 gian hàng.",
            "80",
            "2022-09-07",
        ),
        (
            "Từ 22-26/8/2016 diễn ra Hội nghị lần thứ 29.\n\nMười bộ trưởng tham dự.",
            "Mười",
            "2016-08-22",
        ),
        (
            "The fair was held in Lima on 4 May 2021.\n\nThe fair had 90 stands.",
            "90",
            "2021-05-04",
        ),
        (
            "The forum met from May 31 to June 2, 2019. Its delegates adopted 9 papers.",
            "9",
            "2019-05-31",
        ),
    ],
)
def test_what_happened_at_an_event_is_of_its_days(text, figure, start):
    assert spans(text)[figure] == start


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # told there, not done there
        ("Hội thảo họp từ ngày 3 đến 5/6/2019. Hội thảo nhất trí rằng ta có 15 đối tác.", "15"),
        ("The forum met from 3 to 5 June 2019. The forum heard that 15 partners remain.", "15"),
        # another gathering
        ("Hội thảo họp từ ngày 3 đến 5/6/2019. Hội nghị Ngoại vụ có 450 đại biểu.", "450"),
        ("The forum met from 3 to 5 June 2019. The 12th Summit had 450 delegates.", "450"),
        # nothing of it
        ("Hội thảo họp từ ngày 3 đến 5/6/2019. Tỉnh có 12 khu công nghiệp.", "12"),
        ("The forum was opened on 3 June 2019. The forum had 30 guests.", "30"),
    ],
)
def test_what_was_told_there_or_elsewhere_is_not(text, figure):
    assert spans(text)[figure] is None


def test_the_next_event_takes_the_place_of_the_one_before():
    text = (
        "Diễn đàn diễn ra ngày 7/9/2022. Diễn đàn có 80 đại biểu.\n\n"
        "Hội chợ diễn ra ngày 9/10/2023. Hội chợ có 90 gian hàng."
    )
    assert spans(text) == {"80": "2022-09-07", "90": "2023-10-09"}
