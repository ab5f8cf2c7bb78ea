import os
import shutil

import pytest

from api.http.endpoints import Replies
from api.http.replies import Reply
from tests.api.site import Site

ADDRESS = "/data/local_agreements.csv"


def test_what_has_not_changed_is_not_sent_again(site):
    etag = site.ask(ADDRESS).headers["etag"]
    again = site.ask(ADDRESS, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == etag


def test_another_question_has_another_tag(site):
    tags = {
        site.ask(address, headers=headers).headers["etag"]
        for address, headers in [
            (ADDRESS, {}),
            (f"{ADDRESS}?lang=en", {}),
            (ADDRESS, {"Accept": "text/csv"}),
        ]
    }
    assert len(tags) == 3


def test_a_table_that_changed_is_told_anew(data, history):
    site = Site(data)
    etag = site.ask("/px/v2/tables?pageSize=1").headers["etag"]
    shutil.copy(history, data)
    again = site.ask("/px/v2/tables?pageSize=1", headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert again.json()["page"]["totalElements"] == 2


def test_a_head_has_the_headers_alone(site):
    get, head = site.ask(ADDRESS), site.ask(ADDRESS, method="HEAD")
    assert head.content == b""
    assert head.headers["content-length"] == str(len(get.content))
    assert head.headers["etag"] == get.headers["etag"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_nothing_can_be_written(site, method):
    assert site.ask(ADDRESS, method=method).status_code == 405


def test_a_missing_table_is_said_in_the_language_asked_for(tmp_path):
    content = Site(tmp_path / "none.parquet").json(f"{ADDRESS}?lang=en", 503)
    assert content["detail"] == "There is no table at this place."


def test_a_refusal_is_in_the_language_asked_for(site):
    first, second = (site.json(f"{ADDRESS}?x=1&lang={code}", 400) for code in ("en", "vi"))
    assert first["detail"] == "The parameter “x” is unknown here."
    assert second["detail"] == "Không có tham số “x” ở đây."


def test_a_damaged_table_is_no_traceback(data):
    os.truncate(data, 100)
    assert Site(data).json(ADDRESS, 503)["detail"]


def test_too_much_sent_is_refused(site):
    answer = site.ask(
        "/px/v2/tables/local_agreements/data", method="POST", content=b" " * 2**20 + b"{}"
    )
    assert answer.status_code == 400


def test_replies_are_made_once_and_the_oldest_let_go():
    made = []

    def make(name):
        def maker():
            made.append(name)
            return Reply(b"x" * 40, "text/plain")

        return maker

    replies = Replies(most=100)
    for name in ("a", "a", "b", "a", "c", "a", "b"):
        replies.get(name, make(name))
    assert made == ["a", "b", "c", "b"]
