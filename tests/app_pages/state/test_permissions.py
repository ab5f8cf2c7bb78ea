import pytest

from app_pages.state.permissions import Editor, Stranger, at_this_machine, signed_in

NOW = 1_800_000_000.0
LAN = {"is_logged_in": True, "exp": NOW + 60, "email": "Lan@example.vn", "name": "Trần Thị Lan"}
EDITORS = ["lan@example.vn"]


@pytest.mark.parametrize(("address", "host", "expected"), [
    (None, "localhost:8501", True),
    ("127.0.0.1", "127.0.0.1:8501", True),
    ("::1", "[::1]:8501", True),
    ("203.0.113.7", "localhost:8501", False),
    (None, "figures.example.vn", False),
    (None, "", False),
])  # fmt: skip
def test_only_this_machine_is_this_machine(address, host, expected):
    assert at_this_machine(address, {"Host": host}) is expected


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-Ip", "Forwarded", "Via"])
def test_through_a_proxy_nobody_is_at_this_machine(header):
    assert not at_this_machine(None, {"Host": "localhost", header: "203.0.113.7"})


def test_an_editor_is_named_by_her_token():
    assert signed_in(LAN, EDITORS, NOW) == Editor("Trần Thị Lan <lan@example.vn>")


@pytest.mark.parametrize(("claims", "says"), [
    ({"is_logged_in": False}, "Sign in to edit"),
    ({"exp": NOW - 1}, "expired"),
    ({"exp": None}, "expired"),
    ({"email": "other@example.vn"}, "not on the list"),
    ({"email": ""}, "not on the list"),
    ({"email_verified": False}, "not on the list"),
])  # fmt: skip
def test_others_are_told_why_not(claims, says):
    found = signed_in({**LAN, **claims}, EDITORS, NOW)
    assert isinstance(found, Stranger)
    assert says in str(found.why)


def test_an_empty_list_lets_nobody_in():
    assert isinstance(signed_in(LAN, [], NOW), Stranger)
