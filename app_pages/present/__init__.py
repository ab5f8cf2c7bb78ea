"""The page Present: a figure to take away, a deck, and whether a deck is still right.

Files are made in `charts`; here are only the choices and buttons.
"""
