"""Who may edit, with a real OpenID provider and from another machine's point of view."""

import shutil
import warnings

import pytest
from playwright.sync_api import expect

from loaders.store import read_table
from tests.browser import server
from tests.browser.conftest import SHIPPED, settle
from tests.browser.test_update import choose, fill

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the mock provider uses older names of its own libraries
    oidc_provider_mock = pytest.importorskip("oidc_provider_mock")

PEOPLE = {
    "lan": {"email": "Lan@example.vn", "email_verified": True, "name": "Trần Thị Lan"},
    "stranger": {"email": "who@example.com", "email_verified": True, "name": "Who"},
}
SECRETS = """
editors = ["lan@example.vn"]
[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "a secret that only this test knows, long enough"
client_id = "indicators"
client_secret = "indicators"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture
def data(tmp_path):
    return shutil.copy(SHIPPED, tmp_path / "indicators.parquet")


@pytest.fixture
def guarded(data, tmp_path, monkeypatch):
    """The address of an app that only those signed in may edit."""
    port = server.free_port()
    monkeypatch.setattr(server, "free_port", lambda: port)
    users = [oidc_provider_mock.User(sub=sub, claims=claims) for sub, claims in PEOPLE.items()]
    with oidc_provider_mock.run_server_in_thread(user_claims=users) as provider:
        written = SECRETS.format(
            app=f"http://127.0.0.1:{port}", provider=f"http://localhost:{provider.server_port}"
        )
        secrets = tmp_path / "secrets.toml"
        secrets.write_text(written)
        with server.running(data, "--secrets.files", str(secrets)) as address:
            yield address


def sign_in(page, person):
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name=person, exact=True).click()
    page.wait_for_url("**/update**")
    settle(page)


def test_an_editor_signs_in_and_her_name_is_taken_from_the_token(visit, guarded, data):
    page = visit("update?lang=en", at=guarded)
    expect(page.get_by_text("Sign in to edit the table.")).to_be_visible()
    assert page.get_by_label("Figure as printed").count() == 0
    sign_in(page, "lan")
    page.goto(f"{guarded}/update?lang=en")
    settle(page)
    choose(page, "Indicator", "International agreements signed by localities")
    choose(page, "Add a figure, or correct one", "2021–2023")
    fill(page, "Figure as printed", "431")
    assert page.get_by_label("Your name").count() == 0
    fill(page, "Reason for the change", "Report printed again")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as")).to_be_visible()
    said = set(read_table(data).rows["recorded_by"])
    assert "Trần Thị Lan <lan@example.vn>" in said


def test_a_stranger_signs_in_and_may_look_only(visit, guarded):
    page = visit("update?lang=en", at=guarded)
    sign_in(page, "stranger")
    page.goto(f"{guarded}/update?lang=en")
    settle(page)
    expect(page.get_by_text("not on the list of editors")).to_be_visible()
    assert page.get_by_label("Figure as printed").count() == 0
    assert page.get_by_role("button", name="Take this commit back").count() == 0


def test_reached_by_another_name_the_page_explains(browser, data):
    """A proxy's headers say that the person is elsewhere."""
    with server.running(data) as address:
        context = browser.new_context(extra_http_headers={"X-Forwarded-For": "203.0.113.7"})
        page = context.new_page()
        page.goto(f"{address}/update?lang=en")
        settle(page)
        expect(page.get_by_text("edited on the computer it runs on")).to_be_visible()
        assert page.get_by_label("Figure as printed").count() == 0
        context.close()
