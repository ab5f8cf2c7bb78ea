"""What a person does on a page: chooses, fills in, switches, signs, saves."""

from playwright.sync_api import expect

from tests.browser.settling import settle


def choose(page, label, option):
    """Pick an option of a select box by the words it shows."""
    page.get_by_label(label, exact=True).first.click()
    page.get_by_role("option", name=option).first.click()
    settle(page)


def fill(page, label, text):
    page.get_by_label(label, exact=True).fill(text)
    page.keyboard.press("Tab")
    settle(page)


def switch(page, name, row=1):
    """Turn a switch on or off, the one of a row where there are several."""
    page.get_by_text(name, exact=True).nth(row - 1).click()
    settle(page)


def sign(page, name, reason):
    page.get_by_label("Your name", exact=True).fill(name)
    fill(page, "Reason for the change", reason)


def save(page, button="Save"):
    """Save, and wait as long as a busy disk may take."""
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text("Saved as")).to_be_visible(timeout=30_000)
    settle(page)
