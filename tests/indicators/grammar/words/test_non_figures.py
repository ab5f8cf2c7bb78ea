import pytest

from indicators.grammar import read_figures


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thuế áp dụng cho ô tô dưới 7 chỗ.", "vi"),
        ("Xe con từ 16 đến 30 chỗ ngồi phải đăng kiểm.", "vi"),
        ("Giá vé xe khách dưới 12 chỗ trở xuống.", "vi"),
        ("The levy is on cars with nine seats or fewer.", "en"),
        ("It bans 7-seat cars downtown.", "en"),
        ("He drove a seven-seater to Hue.", "en"),
        ("Trụ sở ở nhà 45 đường Láng.", "vi"),
        ("Hội họp tại số 12 phố Hàng Bài.", "vi"),
        ("Cửa hàng 21/3 ngõ Thái Hà vừa mở.", "vi"),
        ("The office is at 12 Ly Thuong Kiet.", "en"),
        ("Visit 45 Trang Tien Street.", "en"),
        ("They moved to 9 Dao Duy Anh, a quiet lane.", "en"),
        ("Đường quốc lộ 9 nối hai nước.", "vi"),
        ("Tai nạn trên đường 18 hôm qua.", "vi"),
        ("Cầu nằm trên tỉnh lộ 825.", "vi"),
        ("Route 9 links the two.", "en"),
        ("Work on National Highway 1 began.", "en"),
        ("The bridge is on highway 18.", "en"),
        ("It was the 14<sup>th</sup> congress.", "en"),
        ("The 21<sup>st</sup> session opened.", "en"),
        ("On its 3<b><i>rd</i></b> day it rained.", "en"),
        ("Đại hội XIV (14<sup>th</sup>) khai mạc.", "vi"),
    ],
)
def test_seats_houses_roads_and_ordinals_are_no_figures(text, code):
    assert read_figures(text, language=code) == []


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("Bãi xe có 300 chỗ đỗ xe.", "vi", 300),
        ("Rạp có 20 chỗ ở cho khách.", "vi", 20),
        ("Hãng mở 5 đường bay mới.", "vi", 5),
        ("The hall has 20 seats for guests.", "en", 20),
        ("The party won 12 seats.", "en", 12),
        ("It opened at 5 African embassies.", "en", 5),
    ],
)
def test_what_is_counted_beside_them_still_is_one(text, code, value):
    assert [reading.value for reading in read_figures(text, language=code)] == [value]
