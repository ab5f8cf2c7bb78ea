"""Figures, growth and intervals in the words of a language.

Nothing here reads a text but the qualifier a print begins with, to keep its shade.
"""
