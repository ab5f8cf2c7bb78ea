"""Who answers for a change, and what is said where two made one."""

from tests.commands.ran import SIGNED


def test_a_conflict_shows_both_versions(call, edited):
    mine, _ = edited(F=440)
    kept = mine.rename(mine.with_name("mine.xlsx"))
    theirs, _ = edited(F=431)
    call("import", theirs, "--by", "Hoa", "--reason", "x")
    refused = call("import", kept, *SIGNED, "--lang", "en")
    assert refused.exit_code == 1
    assert "The table says: 431 (Hoa" in refused.output
    assert "You propose: 440" in refused.output
