from api.qualifiers import MEANINGS, QUALIFIERS
from indicators.figure import COMPARATORS


def test_every_comparator_has_a_code_of_its_own_with_a_meaning():
    assert set(QUALIFIERS) == set(COMPARATORS)
    assert len(set(QUALIFIERS.values())) == len(COMPARATORS)
    assert set(MEANINGS) == set(QUALIFIERS.values())
