"""The command line, one command a file; `cli.py` gathers them."""
