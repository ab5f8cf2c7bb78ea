"""A table in, a figure out; then pictures, pages and slides made from it.

Charts open no table, change nothing they are given, and know no loader. Plotly lives here alone.
"""
