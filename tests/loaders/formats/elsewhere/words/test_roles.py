"""What a column holds, by its name in either language."""

import pytest

from loaders.formats.elsewhere.words.roles import role_of


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Năm", "time"), ("TIME_PERIOD", "time"), ("TIME_PERIOD: Time period", "time"),
        ("Tỉnh, thành phố", "area"), ("Cities, provinces", "area"), ("REF_AREA", "area"),
        ("Country or Area", "area"), ("Country Code", "area code"), ("Đơn vị tính", "unit"),
        ("UNIT_MULT", "mult"), ("Flags", "flag"), ("Ghi chú", "note"), ("OBS_VALUE", "value"),
        ("Giá trị", "value"), ("STT", "code"), ("Mã QH", "code"), ("Indicator Code", "code"),
        ("Doanh thu", "item"), ("", "item"),
    ],
)  # fmt: skip
def test_a_name(name, role):
    assert role_of(name) == role
