"""The kinds of chart, one a module: a table and a language in, a Plotly figure out.

Nothing here writes a file.
"""
