"""What a form is drawn for: the shipped table in English."""

from types import SimpleNamespace

import pytest


@pytest.fixture
def context(table, en):
    """As much of a page's context as options read."""
    return SimpleNamespace(language=en, loaded=SimpleNamespace(table=table))
