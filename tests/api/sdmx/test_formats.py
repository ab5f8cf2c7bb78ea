import pytest
from pysdmx.io.format import Format

from api.http.refusals import RequestRefused
from api.sdmx.formats import DATA_2_1, DATA_3_0, STRUCTURE_3_0, negotiate

CSV = "application/vnd.sdmx.data+csv"


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("*/*", Format.DATA_SDMX_CSV_2_0_0),
        ("application/vnd.sdmx.data+csv;version=2.0.0", Format.DATA_SDMX_CSV_2_0_0),
        ("application/vnd.sdmx.data+csv; version=1.0.0; labels=id", Format.DATA_SDMX_CSV_1_0_0),
        ("Application/VND.sdmx.data+CSV", Format.DATA_SDMX_CSV_2_0_0),
        ("text/csv", Format.DATA_SDMX_CSV_2_0_0),
        ("application/xml", Format.DATA_SDMX_ML_3_0),
        ("text/html, application/xml;q=0.9, */*;q=0.8", Format.DATA_SDMX_ML_3_0),
        ("application/vnd.sdmx.data+xml;version=3.0.0;q=0.1, text/csv;q=0.5",
         Format.DATA_SDMX_CSV_2_0_0),
        ("application/vnd.sdmx.data+csv;q=0, application/xml", Format.DATA_SDMX_ML_3_0),
    ],
)  # fmt: skip
def test_the_format_asked_for_most_is_written(accept, form):
    assert negotiate(accept, DATA_3_0) is form


def test_anything_is_the_first_format():
    assert negotiate("*/*", DATA_2_1) is Format.DATA_SDMX_ML_2_1_STRTS
    assert negotiate("application/json", STRUCTURE_3_0) is Format.STRUCTURE_SDMX_JSON_2_0_0


@pytest.mark.parametrize("accept", ["image/png", f"{CSV};version=9", f"{CSV};q=x", "", "*/*;q=0"])
def test_another_format_is_refused_with_those_there_are(accept):
    with pytest.raises(RequestRefused) as refused:
        negotiate(accept, DATA_3_0)
    assert refused.value.status == 406
    assert f"{CSV};version=2.0.0" in refused.value.allowed
