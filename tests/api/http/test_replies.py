import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from api.http.replies import Reply, is_unchanged, respond, tag

BODY = bytes(range(100))
REPLY = Reply(BODY, "application/octet-stream", "figures.bin")


def request(**headers):
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": named})


def answered(**headers):
    return respond(request(**headers), REPLY, '"tag"')


def test_a_reply_may_be_read_by_any_page_and_kept():
    answer = answered()
    assert (answer.status_code, answer.body) == (200, BODY)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["etag"] == '"tag"'
    assert answer.headers["content-disposition"] == 'inline; filename="figures.bin"'


@given(st.integers(0, 99), st.integers(0, 200))
def test_a_range_is_that_part(first, more):
    answer = answered(range=f"bytes={first}-{first + more}")
    assert answer.status_code == 206
    assert answer.body == BODY[first : first + more + 1]
    last = min(first + more, 99)
    assert answer.headers["content-range"] == f"bytes {first}-{last}/100"


@pytest.mark.parametrize(("asked", "part"), [("bytes=90-", BODY[90:]), ("bytes=-7", BODY[-7:])])
def test_a_range_open_at_an_end(asked, part):
    assert answered(range=asked).body == part


@pytest.mark.parametrize("asked", ["bytes=100-", "bytes=5-3", "bytes=-0"])
def test_a_range_that_is_not_there(asked):
    answer = answered(range=asked)
    assert answer.status_code == 416
    assert answer.headers["content-range"] == "bytes */100"


@pytest.mark.parametrize("asked", ["lines=1-2", "bytes=1-2,5-6", "bytes=a-b", "bytes=-"])
def test_a_range_of_another_kind_gets_the_whole(asked):
    assert answered(range=asked).status_code == 200


def test_a_part_of_another_version_is_not_joined_to_the_first():
    assert answered(range="bytes=0-1", if_range='"other"').status_code == 200
    assert answered(range="bytes=0-1", if_range='"tag"').status_code == 206


@pytest.mark.parametrize(
    ("held", "unchanged"),
    [('"a", "tag"', True), ('W/"tag"', True), ("*", False), ('"a"', False), ("", False)],
)
def test_what_the_client_holds(held, unchanged):
    assert is_unchanged(request(if_none_match=held), '"tag"') is unchanged


def test_a_tag_is_weak_where_the_reply_may_be_compressed():
    assert tag(request(), "x") == '"x"'
    assert tag(request(accept_encoding="gzip, br"), "x") == 'W/"x"'
    assert is_unchanged(request(if_none_match='"x"', accept_encoding="gzip"), 'W/"x"')
