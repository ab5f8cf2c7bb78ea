"""SDMX-ML: messages of data and of structures alone; damaged ones are refused."""

import pytest

from loaders.errors import FileRefused
from loaders.formats.elsewhere.standards.sdmx_ml import is_sdmx_ml, read_sdmx_ml

SDMX = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
NAMESPACE = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=A:D(1.0)"
DATA = f"""<?xml version="1.0"?>
<m:StructureSpecificData xmlns:m="{SDMX}/message" xmlns:c="{SDMX}/common"
 xmlns:ss="{SDMX}/data/structurespecific" xmlns:n="{NAMESPACE}"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<m:Header><m:ID>x</m:ID><m:Test>false</m:Test><m:Prepared>2024-01-01T00:00:00</m:Prepared>
<m:Sender id="A"/><m:Structure structureID="S" namespace="{NAMESPACE}"
 dimensionAtObservation="TIME_PERIOD">
<c:Structure><Ref agencyID="A" id="D" version="1.0"/></c:Structure></m:Structure></m:Header>
<m:DataSet ss:structureRef="S" xsi:type="n:DataSetType"
 ss:dataScope="DataStructure" ss:action="Replace">
<Series REF_AREA="VN" INDICATOR="POP" UNIT_MULT="3">
<Obs TIME_PERIOD="2022" OBS_VALUE="99461.7"/>
<Obs TIME_PERIOD="2023" OBS_VALUE="NaN" OBS_STATUS="M"/></Series></m:DataSet>
</m:StructureSpecificData>"""
CODES = f"""<m:Structure xmlns:m="{SDMX}/message" xmlns:s="{SDMX}/structure">
<m:Structures><s:Codelists>
<s:Codelist id="A"><s:Code id="B"/><s:Code id="C"/></s:Codelist></s:Codelists>
</m:Structures></m:Structure>"""


def test_a_message_of_data():
    assert is_sdmx_ml(DATA)
    [table] = read_sdmx_ml(DATA, "x").tables
    assert [(s.item, s.area, s.value, s.unit_mult) for s in table.observations] == [
        ("POP", "VN", 99461.7, 3)
    ]
    assert [s.period.start.year for s in table.missing] == [2023]


def test_a_message_of_structures_is_called_one():
    read = read_sdmx_ml(CODES, "x")
    assert (read.holds, read.facts) == ("structure", {"Codelist": 1, "Code": 2})


def test_a_damaged_message_is_refused():
    with pytest.raises(FileRefused):
        read_sdmx_ml(DATA[:-60], "x")
