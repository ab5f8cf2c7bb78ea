"""Run a command as a shell would, and hold it to its exit code."""

from click.testing import CliRunner

from cli import cli


def ran(*words, code=0):
    """Run `cli.py` with these words; return what it printed."""
    result = CliRunner().invoke(cli, [str(each) for each in words])
    assert result.exit_code == code, result.output
    return result.output
