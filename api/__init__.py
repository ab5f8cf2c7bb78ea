"""The table for machines: read-only HTTP in SDMX, JSON-stat, PxWeb, Data Package, CSV, Parquet.

`routes` lists every address. Nothing here writes the table, draws, or knows a page.
"""
