from api.sdmx.components import PARTS
from api.sdmx.observations import HISTORY, observations
from api.selection import Selection, select
from tests.api.sdmx.reading import compared, rows_of
from tests.places import SHIPPED


def test_an_observation_says_the_figure_whole():
    table = select(SHIPPED, Selection(indicators=("local_agreements",)))
    content = observations(table).iloc[0].to_dict()
    assert content["TIME_PERIOD"] == "2019-01-01/P3Y"
    assert (content["OBS_VALUE"], content["OBS_QUALIFIER"], content["LOWER_BOUND"]) == (
        200,
        "GT",
        200,
    )
    assert content["UPPER_BOUND"] != content["UPPER_BOUND"]  # nothing bounds it
    assert content["OBS_AS_REPORTED"] == "hơn 200"
    assert (content["UNIT_MEASURE"], content["UNIT_MULT"]) == ("AGREEMENT", "0")


def test_values_in_base_units_have_no_multiplier():
    content = observations(select(SHIPPED, Selection(indicators=("fdi_total",)))).iloc[0]
    assert (content["OBS_VALUE"], content["UNIT_MULT"]) == (48_200_000_000, "0")


def test_when_the_table_said_so_is_told_with_history_alone(history):
    table = select(history, Selection(history=True))
    assert not set(HISTORY) & set(observations(table))
    content = observations(table, history=True)
    assert list(content) == [part.id for part in PARTS]
    assert content["REALTIME_END"].notna().sum() == 2


def test_observations_are_our_rows_again():
    table = select(SHIPPED, Selection())
    assert compared(rows_of(observations(table))) == compared(table.rows)
