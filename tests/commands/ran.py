"""Run a command as a shell would; names and words that the tests of commands share."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from charts.export.render import has_browser
from cli import cli

RELATIONS, AGREEMENTS, FDI = "diplomatic_relations", "local_agreements", "fdi_total"
SIGNED = ("--by", "Lan", "--reason", "Báo cáo in lại")
KEPT = {
    "vi": "Hãy chọn tên khác: tệp gốc không bao giờ bị ghi đè.",
    "en": "Choose another name: the file itself is never written over.",
}
needs_browser = pytest.mark.skipif(not has_browser(), reason="no Chrome or Chromium here")
kaleido = [  # its browser leaves sockets to the collector
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def ran(*words, code=0):
    """Run `cli.py` with these words; return what it printed."""
    result = CliRunner().invoke(cli, [str(each) for each in words])
    assert result.exit_code == code, result.output
    return result.output


def later(data, value=430.0):
    """Let the table at `data` say another number of agreements."""
    table = pq.read_table(data)
    rows = table.to_pylist()
    for row in rows:
        if row["indicator"] == AGREEMENTS and row["obs_value"] == 422:
            row |= {"obs_value": value, "lower_bound": value, "upper_bound": value}
            row["as_reported"] = f"{value:.0f}"
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), data)
