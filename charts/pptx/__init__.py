"""PowerPoint: decks with native charts, in any template, and decks brought up to date.

Pictures and pages are in `charts.export`.
"""
