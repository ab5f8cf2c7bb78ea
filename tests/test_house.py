"""The rules of the house: imports run one way, each library in its rooms."""

import ast

import pytest

from tests.places import ROOT

ROOMS = ("indicators", "loaders", "charts", "serving", "app_pages", "commands")
MAY_IMPORT = {
    "indicators": {"indicators"},
    "loaders": {"indicators", "loaders"},
    "charts": {"indicators", "charts"},
    "serving": {"serving"},
    "app_pages": {"indicators", "loaders", "charts", "app_pages"},
    "commands": {"indicators", "loaders", "charts", "commands"},
}
ONLY_IN = {"streamlit": {"app_pages", "app.py"}, "plotly": {"charts", "app_pages"}}


def imported(path):
    """The top-level names a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def modules(room):
    return sorted((ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room):
    broken = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(room)
        for name in imported(path)
        if name in ROOMS and name not in MAY_IMPORT[room]
    ]
    assert broken == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_rooms(library):
    found = {
        room
        for room in (*ROOMS, "cli.py", "app.py")
        for path in ([ROOT / room] if room.endswith(".py") else modules(room))
        if library in set(imported(path))
    }
    assert found <= ONLY_IN[library]


def test_pages_only_name_the_type_of_a_plotly_figure():
    """Drawing is done in charts/; a page may hand a figure on."""
    offenders = [
        path.name for path in modules("app_pages") if "go.Figure(" in path.read_text("utf-8")
    ]
    assert offenders == []


def test_the_domain_is_pure():
    """No files and no network below indicators/, but the language catalogs."""
    opened = {"open", "requests", "urllib", "socket", "subprocess", "shutil", "tempfile"}
    found = {
        f"{path.name}: {name}"
        for path in modules("indicators")
        for name in imported(path)
        if name in opened
    }
    assert found == set()
