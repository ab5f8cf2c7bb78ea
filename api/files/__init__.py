"""Figures as files for machines: rows with names beside, JSON-stat cubes, a Data Package.

SDMX has its own room, `api.sdmx`.
"""
