"""Every message that our code says, found the way gettext's own tools find them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract

from tests.places import ROOT

CODE = ("indicators", "loaders", "charts", "api", "app_pages", "commands", "cli.py", "app.py")
KEYWORDS = {
    "text": None,
    "Message": None,
    "plural": (1, 2),
    "Qualifier": (2,),
    "Magnitude": (2,),
}

Said = str | tuple[str, ...]


def messages() -> dict[Said, list[str]]:
    """Return each message (or its singular and plural) and the places it is said in."""
    found: dict[Said, list[str]] = {}
    for path in _files():
        content = BytesIO(path.read_bytes())
        for line, said, _, _ in extract("python", content, keywords=KEYWORDS):
            if said:
                place = f"{path.relative_to(ROOT)}:{line}"
                found.setdefault(said, []).append(place)
    return found


def _files() -> list[Path]:
    paths = [ROOT / each for each in CODE]
    return [p for each in paths for p in ([each] if each.is_file() else sorted(each.rglob("*.py")))]
