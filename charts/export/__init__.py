"""A figure as a file: picture, HTML page; and its provenance, embedded and held against the table.

PowerPoint has its own room, `charts.pptx`.
"""
