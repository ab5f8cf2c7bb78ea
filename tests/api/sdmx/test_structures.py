import pytest

from api.http.refusals import RequestRefused
from api.sdmx.structures import KINDS, artefacts, check_address, choose, schema


@pytest.fixture
def whole(table, en):
    return artefacts(table.catalog, {"VN"}, en)


def names(expected):
    return [artefact.id for artefact in expected]


@pytest.mark.parametrize(
    ("references", "kinds"),
    [
        ("none", {"dataflow"}),
        ("children", {"dataflow", "datastructure"}),
        ("descendants", set(KINDS)),
        ("all", set(KINDS)),
        ("codelist", {"dataflow", "codelist"}),
        ("parents", {"dataflow"}),
    ],
)
def test_what_comes_along_with_the_dataflow(whole, references, kinds):
    content = choose(whole, "dataflow", "DF_INDICATORS", references)
    assert {
        kind for kind, cls in KINDS.items() if any(isinstance(a, cls) for a in content)
    } == kinds


def test_what_refers_to_a_list_of_codes(whole):
    content = choose(whole, "codelist", "CL_FREQ", "parents")
    assert names(content) == ["CL_FREQ", "DSD_INDICATORS", "CS_INDICATORS"]


@pytest.mark.parametrize("name", ["CL_FREQ,CL_AREA", "CL_AREA+CL_FREQ"])
def test_several_are_asked_for_at_once(whole, name):
    assert names(choose(whole, "codelist", name)) == ["CL_FREQ", "CL_AREA"]


@pytest.mark.parametrize("name", ["*", "all", ""])
def test_all_of_a_kind(whole, name):
    assert len(choose(whole, "codelist", name)) == 9


def test_another_name_is_not_found_and_those_there_are_said(whole):
    with pytest.raises(RequestRefused) as refused:
        choose(whole, "dataflow", "DF_OTHER")
    assert refused.value.allowed == ("DF_INDICATORS",)


@pytest.mark.parametrize("version", ["1.0", "+", "~", "latest", "*", "all"])
def test_every_way_to_say_this_version(version):
    check_address("VNFA", version)


@pytest.mark.parametrize(("agency", "version"), [("IMF", "1.0"), ("VNFA", "2.0")])
def test_another_agency_or_version_is_not_found(agency, version):
    with pytest.raises(RequestRefused) as refused:
        check_address(agency, version)
    assert refused.value.status == 404


def test_a_message_of_data_has_no_lists(en):
    assert all(part.local_codes is None for part in schema(en).components)
