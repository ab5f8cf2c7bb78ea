"""Who may edit, with a real OpenID provider and from another machine's point of view."""

import json
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from loaders.table.queries import read_table
from tests.browser import server
from tests.browser.acting import choose, fill
from tests.browser.settling import settle
from tests.places import SHIPPED

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


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return shutil.copy(SHIPPED, tmp_path_factory.mktemp("guarded") / "indicators.parquet")


@pytest.fixture(scope="module")
def provider():
    """The address of an OpenID provider that knows two people."""
    port = server.free_port()
    known = [json.dumps({"sub": sub, **claims}) for sub, claims in PEOPLE.items()]
    options = [option for each in known for option in ("--user-claims", each)]
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/.well-known/openid-configuration").close()
            break
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(timeout=10)


@pytest.fixture(scope="module")
def guarded(ledger, provider, tmp_path_factory):
    """The address of an app that only those signed in may edit."""
    port = server.free_port()
    secrets = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    secrets.write_text(SECRETS.format(app=f"http://127.0.0.1:{port}", provider=provider))
    with server.running(ledger, "--secrets.files", str(secrets), port=port) as address:
        yield address


@pytest.fixture
def stranger(browser):
    """A browser of one's own: who signs in here is signed in nowhere else."""
    context = browser.new_context()
    yield context
    context.close()


def sign_in(page, person):
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name=person, exact=True).click()
    page.wait_for_url("http://127.0.0.1:*/**")
    settle(page)


def test_an_editor_signs_in_and_her_name_is_taken_from_the_token(visit, guarded, stranger, ledger):
    page = visit("update?lang=en", at=guarded, alone=stranger)
    expect(page.get_by_text("Sign in to edit the table.")).to_be_visible()
    assert page.get_by_label("As printed").count() == 0
    sign_in(page, "lan")
    page.goto(f"{guarded}/update?lang=en")
    settle(page)
    choose(page, "Indicator", "International agreements signed by localities")
    choose(page, "Add a figure, or correct one", "2021–2023")
    fill(page, "As printed", "431")
    assert page.get_by_label("Your name").count() == 0
    fill(page, "Reason for the change", "Report printed again")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as")).to_be_visible()
    said = set(read_table(ledger).rows["recorded_by"])
    assert "Trần Thị Lan <lan@example.vn>" in said


def test_a_stranger_signs_in_and_may_look_only(visit, guarded, stranger):
    page = visit("update?lang=en", at=guarded, alone=stranger)
    sign_in(page, "stranger")
    page.goto(f"{guarded}/update?lang=en")
    settle(page)
    expect(page.get_by_text("not on the list of editors")).to_be_visible()
    assert page.get_by_label("As printed").count() == 0
    assert page.get_by_role("button", name="Take this commit back").count() == 0


def test_reached_by_another_name_the_page_explains(visit, app, stranger):
    """A proxy's headers say that the person is elsewhere."""
    stranger.set_extra_http_headers({"X-Forwarded-For": "203.0.113.7"})
    page = visit("update?lang=en", at=app, alone=stranger)
    expect(page.get_by_text("edited on the computer it runs on")).to_be_visible()
    assert page.get_by_label("As printed").count() == 0
