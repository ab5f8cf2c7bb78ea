"""CONTRIBUTING tells the truth: each recipe has three lines, and what they name is there."""

import ast
import re

import pytest

from tests.places import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CHANGES = TEXT.split("## Eleven changes")[1].split("\n## ")[0]
RECIPES = dict(
    zip(re.findall(r"^### (.+)$", CHANGES, re.M), re.split(r"^### .+$", CHANGES, flags=re.M)[1:],
        strict=True)
)  # fmt: skip
PATH = re.compile(r"`((?:[\w-]+/)+(?:[\w.<>-]+)?)`")
LIST = re.compile(r"`([A-Z_]{4,})` of `([\w/]+\.py)`")


def steps(recipe):
    return re.findall(r"^\d\. .+$", recipe, re.M)


def is_there(path):
    """Whether a file or folder is there; of `<code>.po`, whether any such file is."""
    folder, _, name = path.rpartition("/")
    pattern = re.sub(r"<\w+>", "*", name)
    return any((ROOT / folder).glob(pattern)) if pattern else (ROOT / folder).is_dir()


def test_the_everyday_changes_are_told():
    assert len(RECIPES) == 11
    assert {"Add a chart", "Add a page", "Add a language", "Add an indicator"} <= set(RECIPES)


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_has_three_lines_that_name_files(name):
    assert len(steps(RECIPES[name])) == 3
    assert len(PATH.findall(RECIPES[name])) >= 2


@pytest.mark.parametrize("path", sorted({*PATH.findall(TEXT)}))
def test_what_is_named_is_there(path):
    assert is_there(path), path


@pytest.mark.parametrize(("name", "path"), sorted({*LIST.findall(TEXT)}))
def test_a_list_that_is_to_get_a_line_has_lines(name, path):
    for node in ast.parse((ROOT / path).read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if name in [getattr(each, "id", "") for each in targets]:
            assert ast.unparse(node.value).count(",") > 0
            return
    pytest.fail(f"{path} has no {name}")


def test_every_list_of_things_registered_is_named():
    registries = {str(path.relative_to(ROOT)) for path in ROOT.glob("charts/**/registry.py")}
    registries |= {"loaders/formats/registry.py", "charts/formats.py", "app_pages/pages.py"}
    assert registries <= {path for _, path in LIST.findall(TEXT)}
