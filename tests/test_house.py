"""The rules of the house: who imports whom, how large things are, what is documented and tested."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.places import ROOT

ROOMS = ("indicators", "loaders", "charts", "api", "serving", "app_pages", "commands")
MAY_IMPORT = {
    "indicators": {"indicators"},
    "loaders": {"indicators", "loaders"},
    "charts": {"indicators", "charts"},
    "api": {"indicators", "loaders", "charts", "api"},
    "serving": {"serving"},
    "app_pages": {"indicators", "loaders", "charts", "app_pages"},
    "commands": {"indicators", "loaders", "charts", "commands"},
}
DOORS = ("app.py", "cli.py")
BESIDE = ("benchmarks", "scripts")
ONLY_IN = {"streamlit": {"app_pages", "app.py"}, "plotly": {"charts", "app_pages"}}
FOLDER_HOLDS, MODULE_LINES, FUNCTION_LINES, MEDIAN_FUNCTION, NINE_IN_TEN = 12, 300, 40, 6, 16
SIXTEEN, ANY = 16, 1000  # what a figure is; registries, a module a command or format

# At most so many modules have no test of their own yet; the number only shrinks.
UNTESTED_MODULES = 50


@cache
def modules(*rooms: str) -> tuple[Path, ...]:
    """Every module of these rooms, doors and folders."""
    places = [ROOT / room for room in rooms or (*ROOMS, *DOORS)]
    return tuple(
        path
        for place in places
        for path in ([place] if place.suffix else sorted(place.rglob("*.py")))
    )


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def dotted(path: Path) -> str:
    return named(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports(path: Path) -> Iterator[str]:
    """The dotted names a module imports, wherever in it; what `from` names as part of them."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported(path: Path) -> set[str]:
    """The top-level names a module imports."""
    return {name.split(".")[0] for name in imports(path)}


@cache
def graph() -> dict[str, set[str]]:
    """Each module and the modules of ours that it imports."""
    ours = {dotted(path): path for path in modules()}
    return {
        name: {
            module for wanted in imports(path) if (module := owner(wanted, ours)) not in ("", name)
        }
        for name, path in ours.items()
    }


def owner(wanted: str, ours: dict[str, Path]) -> str:
    """The module of ours that an imported name is, or is in; empty where it is none."""
    return next((name for name in (wanted, wanted.rpartition(".")[0]) if name in ours), "")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Its lines without signature and docstring."""
    first = function.body[ast.get_docstring(function) is not None and len(function.body) > 1]
    return (function.end_lineno or first.lineno) - first.lineno + 1


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_one_way(room):
    broken = [
        f"{named(path)} imports {name}"
        for path in modules(room)
        for name in imported(path) & {*ROOMS, "app", "cli"}
        if name not in MAY_IMPORT[room]
    ]
    assert broken == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_in_its_rooms(library):
    using = {named(path).split("/")[0] for path in modules() if library in imported(path)}
    assert using <= ONLY_IN[library]


def test_pages_only_name_the_type_of_a_plotly_figure():
    """Drawing is done in charts/; a page may hand a figure on."""
    drawing = [
        f"{named(path)}:{node.lineno}"
        for path in modules("app_pages")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith(("go.", "plotly.", "px."))
    ]
    assert drawing == []


def test_the_domain_is_pure():
    """No files and no network below indicators/, but the words of each language."""
    outward = {"open", "requests", "urllib", "socket", "subprocess", "shutil", "tempfile"}
    broken = {
        f"{named(path)}: {name}"
        for path in modules("indicators")
        for name in imported(path) & outward
    }
    assert broken == set()


def test_no_modules_import_each_other_in_a_circle():
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


def apart(name: str, other: str) -> tuple[str, str, str] | None:
    """The folder two modules share, and the folder below it that each is in; None if not in one."""
    mine, theirs = name.split("."), other.split(".")
    depth = next(
        (at for at, pair in enumerate(zip(mine, theirs, strict=False)) if len({*pair}) > 1), None
    )
    if depth is None or depth == 0:
        return None
    shared = ".".join(mine[:depth])
    pair = (f"{shared}.{mine[depth]}", f"{shared}.{theirs[depth]}")
    return (
        (shared, *pair) if all((ROOT / each.replace(".", "/")).is_dir() for each in pair) else None
    )


def test_folders_beside_each_other_import_one_way():
    beside: dict[str, dict[str, set[str]]] = {}
    for name, wanted in graph().items():
        for shared, mine, theirs in filter(None, (apart(name, other) for other in wanted)):
            beside.setdefault(shared, {}).setdefault(mine, set()).add(theirs)
    assert len(beside) > 4  # folders that have folders
    for folders in beside.values():
        try:
            TopologicalSorter(folders).prepare()
        except CycleError as circle:
            pytest.fail(" → ".join(circle.args[1]))


def things(folder: Path) -> int:
    """How many modules and folders of modules a folder holds, beside its `__init__`."""
    return len([*folder.glob("[!_]*.py"), *folder.glob("*/__init__.py")])


def test_a_folder_holds_a_dozen_things():
    most = {"commands": ANY, "loaders/formats": ANY, "indicators": SIXTEEN}
    folders = {path.parent for path in modules(*ROOMS)}
    counts = {named(folder): things(folder) for folder in folders}
    assert {
        name: count for name, count in counts.items() if count > most.get(name, FOLDER_HOLDS)
    } == {}


def test_no_module_is_long():
    long = {
        named(path)
        for path in modules(*ROOMS, *DOORS, *BESIDE)
        if len(path.read_text("utf-8").splitlines()) > MODULE_LINES
    }
    assert long == set()


def test_functions_are_short():
    lengths = {
        f"{named(path)}:{node.lineno} {node.name}": length(node)
        for path in modules(*ROOMS, *DOORS, *BESIDE)
        for node in functions(path)
    }
    ordered = sorted(lengths.values())
    assert {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES} == {}
    assert ordered[len(ordered) // 2] <= MEDIAN_FUNCTION
    assert ordered[len(ordered) * 9 // 10] <= NINE_IN_TEN


def test_a_class_name_stands_once():
    names = Counter(
        node.name
        for path in modules(*ROOMS, *DOORS, *BESIDE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, count in names.items() if count > 1} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_a_package_says_what_lives_there_and_what_may_not(room):
    """Two lines at least, so that a stranger finds the way by them alone."""
    short = [
        named(path)
        for path in modules(room)
        if path.name == "__init__.py" and len((ast.get_docstring(tree(path)) or "").split("\n")) < 2
    ]
    assert short == []


def test_everything_is_typed():
    untyped = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(*ROOMS, *DOORS, *BESIDE)
        for node in functions(path)
        if node.returns is None
        or any(
            each.annotation is None and each.arg not in ("self", "cls")
            for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        )
    ]
    assert untyped == []


def public(body: list[ast.stmt]) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """The public classes and functions of a module, and the methods of those classes."""
    for node in body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if not node.name.startswith("_"):
            yield node
            yield from public(node.body) if isinstance(node, ast.ClassDef) else ()


def test_what_is_public_is_documented():
    silent = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in modules(*ROOMS, *DOORS, *BESIDE)
        for node in public(tree(path).body)
        if not ast.get_docstring(node)
    ]
    assert silent == []
    assert [named(path) for path in modules() if not ast.get_docstring(tree(path))] == []


def test_a_module_has_its_tests_where_it_stands():
    """`tests/x/test_y.py` for `x/y.py`; pages are tested as people use them, not by module."""
    untested = [
        named(path)
        for path in modules(*(room for room in ROOMS if room != "app_pages"))
        if path.name != "__init__.py"
        and not (ROOT / "tests" / named(path)).with_name(f"test_{path.name}").exists()
    ]
    assert len(untested) <= UNTESTED_MODULES, untested
