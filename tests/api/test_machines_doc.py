"""Every example for programs runs, and prints what the page says; every address is there."""

import re
import shutil
import subprocess
import sys

import pytest

from api.routes import ENDPOINTS
from tests.places import ROOT

PAGE = (ROOT / "docs" / "machines.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8").partition("## For programs")[2]
BLOCKS = [
    block
    for text in (PAGE, README.partition("\n## ")[0])
    for block in re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
]
EXAMPLES = [
    pytest.param(kind, code, printed, id=f"{number}-{kind}")
    for number, ((kind, code), (after, printed)) in enumerate(
        zip(BLOCKS[::2], BLOCKS[1::2], strict=True)
    )
    if after == "text"
]
LOCAL = "http://127.0.0.1:8501"


def printed_by(command, **options):
    ran = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, **options
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def run(kind, code, node_modules, ask_duckdb):
    if kind == "sh":
        return printed_by(["bash", "-c", code])
    if kind == "python":
        return printed_by([sys.executable, "-W", "ignore", "-c", code])
    if kind == "js":
        return printed_by([shutil.which("node"), "-e", code], cwd=node_modules())
    return "\n".join(map(str, ask_duckdb(code)))


@pytest.mark.parametrize(("kind", "code", "printed"), EXAMPLES)
def test_an_example_prints_what_the_page_says(
    served, node_modules, ask_duckdb, kind, code, printed
):
    content = run(kind, code.replace(LOCAL, served), node_modules, ask_duckdb)
    assert content.strip().splitlines() == printed.strip().splitlines()


def test_every_kind_of_example_is_there():
    assert {kind for kind, _ in BLOCKS} == {"sh", "python", "sql", "js", "text"}
    assert len(EXAMPLES) * 2 == len(BLOCKS)


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.paths[0])
def test_every_address_and_option_is_on_the_page(endpoint):
    assert f"| `{endpoint.paths[0]}` |" in PAGE
    for parameter in endpoint.parameters:
        assert re.search(rf"\b{re.escape(parameter.name.removesuffix('[]'))}\b", PAGE)
