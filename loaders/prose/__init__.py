"""Reads the figures out of a text in Vietnamese or English, with receipts. No model, no network."""

from loaders.prose.reader import read_figures
from loaders.prose.reading import Reading, readings_as_json

__all__ = ["Reading", "read_figures", "readings_as_json"]
