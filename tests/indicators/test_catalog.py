"""The catalog: to JSON and back, what it allows to be compared, and entries it cannot take."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.catalog import (
    EDITIONS,
    KINDS,
    PRECISIONS,
    AreaGroup,
    Catalog,
    CatalogError,
    CuratorAnswer,
    Event,
    Indicator,
    Recipe,
    Source,
    Theme,
)

ids = st.from_regex(r"[a-z][a-z0-9_-]{0,11}", fullmatch=True)
says = st.dictionaries(st.sampled_from(["vi", "en"]), st.text(max_size=20), max_size=2)
days = st.dates()
catalogs = st.builds(
    lambda *lists: Catalog(*map(tuple, lists)),
    st.lists(st.builds(Theme, ids, says), max_size=2),
    st.lists(
        st.builds(
            Indicator,
            id=ids, name=says, description=says, theme=ids, kind=st.sampled_from(KINDS), unit=says,
            unit_measure=ids, unit_mult=st.integers(0, 12), decimals=st.integers(0, 3),
            not_comparable_with=st.lists(ids, max_size=3).map(tuple), featured=st.booleans(),
            phrase=says, cumulative=st.booleans(), maximum=st.none() | st.floats(0, 1e12),
            balance=st.booleans(),
        ),
        max_size=3,
    ),
    st.lists(
        st.builds(
            Source, ids, st.text(max_size=9), st.text(max_size=9), days,
            edition=st.sampled_from(EDITIONS),
        ),
        max_size=3,
    ),
    st.lists(
        st.builds(
            Event, ids, says, days, st.none() | days, st.sampled_from(PRECISIONS), ids,
            st.just("¶"), st.lists(ids, max_size=2).map(tuple),
        ),
        max_size=3,
    ),
    st.lists(st.builds(CuratorAnswer, ids, st.text(max_size=9), days, says), max_size=2),
    st.lists(st.builds(AreaGroup, ids, says, st.lists(ids).map(tuple)), max_size=2),
    st.lists(st.builds(Recipe, ids, st.text(max_size=20)), max_size=2),
)  # fmt: skip


@given(catalogs)
def test_a_catalog_comes_back_from_its_json(catalog):
    assert Catalog.from_json(json.loads(json.dumps(catalog.to_json()))) == catalog


def visits(**known):
    text = {"vi": "Thăm", "en": "Visits"}
    return Indicator("visits", text, text, "theme", "flow", text, "VISIT", **known)


def source(name, day):
    return Source(name, name.title(), "Bộ", day)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ({"indicators": [{"id": "x"}]}, "Indicator x"),
        ({"sources": [{"title": "no id"}]}, "Source ?"),
        (
            {"sources": [{"id": "s", "title": "t", "publisher": "p", "published": "2021-13-01"}]},
            "Source s",
        ),
        (
            {
                "events": [
                    {"id": "e", "name": {}, "start": "2021-01-01", "end": None,
                     "precision": "week", "source": "s", "locator": "¶1"}
                ]
            },
            "event e",
        ),
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_is_named(content, named):
    with pytest.raises(CatalogError, match=named.replace("?", r"\?")):
        Catalog.from_json(content)


def test_a_kind_nobody_knows_is_refused():
    with pytest.raises(CatalogError, match="indicator visits: kind 'ratio'"):
        replace(visits(), kind="ratio")


def test_keys_of_a_later_version_are_left_alone():
    written = Catalog(indicators=(visits(),)).to_json()
    written["indicators"][0]["colour"] = "blue"
    written["dashboards"] = [{"id": "x"}]
    assert Catalog.from_json(written).indicators == (visits(),)


def test_an_older_version_s_entries_have_the_usual_values():
    written = Catalog(indicators=(visits(),)).to_json()
    for later in ("cumulative", "maximum", "phrase", "balance"):
        del written["indicators"][0][later]
    assert Catalog.from_json(written).indicators == (visits(),)
    assert Catalog.from_json({}) == Catalog()


@pytest.mark.parametrize(
    ("one", "other", "allowed"), [("a", "b", False), ("b", "a", False), ("a", "c", True)]
)
def test_one_side_s_word_is_enough_to_forbid_a_comparison(one, other, allowed):
    catalog = Catalog(
        indicators=(
            replace(visits(), id="a", not_comparable_with=("b",)),
            replace(visits(), id="b"),
            replace(visits(), id="c"),
        )
    )
    assert catalog.comparable(one, other) is allowed


def test_what_was_published_later_is_not_known_yet():
    first, later = source("first", date(2021, 5, 1)), source("later", date(2023, 5, 1))
    day = date(2021, 5, 1)
    told = [Event(f"by-{s.id}", {}, day, None, "day", s.id, "¶1") for s in (first, later)]
    catalog = Catalog(indicators=(visits(),), sources=(first, later), events=tuple(told))
    then = catalog.published_by(day)  # the day itself counts
    assert (then.sources, then.events) == ((first,), (told[0],))
    assert then.indicators == catalog.indicators
    assert catalog.published_by(date(2021, 4, 30)).sources == ()


def test_a_second_answer_takes_the_place_of_the_first():
    first = CuratorAnswer("f-1", "Lan", date(2024, 1, 1), {"vi": "một"})
    other = replace(first, finding="f-2")
    second = replace(first, reason={"vi": "hai"})
    catalog = Catalog().with_entry(first).with_entry(other).with_entry(second)
    assert catalog.answers == (second, other)


@pytest.mark.parametrize(
    "entry",
    [
        Theme("trade", {}),
        visits(),
        source("first", date(2021, 5, 1)),
        AreaGroup("asean", {}, ("VN", "TH")),
        Recipe("gso", "sheet = 1"),
    ],
)
def test_an_entry_goes_into_its_own_list_and_out_again(entry):
    catalog = Catalog(themes=(Theme("peace", {}),))
    larger = catalog.with_entry(entry)
    [kind] = [kind for kind, entries in vars(larger).items() if entry in entries]
    assert larger != catalog
    assert larger.without(kind, "nothing of that name") == larger
    assert larger.without(kind, entry.id) == catalog


def test_groups_and_recipes_are_found_by_their_names():
    group, recipe = AreaGroup("asean", {}, ("VN", "TH")), Recipe("gso", "sheet = 1")
    catalog = Catalog().with_entry(group).with_entry(recipe)
    assert catalog.area_group["asean"].members == ("VN", "TH")
    assert catalog.recipe == {"gso": "sheet = 1"}


def test_an_edition_nobody_knows_is_refused():
    with pytest.raises(CatalogError, match="edition 'old'"):
        replace(source("first", date(2021, 5, 1)), edition="old")
