"""Bytes to grids of cells, told by content and never by name: spreadsheets, delimited text, HTML.

What the cells mean is for `layout`.
"""
