"""Formats that say what their figures are: SDMX, JSON-stat, PX and others, one a module.

Each returns the same reading as a spreadsheet does.
"""
