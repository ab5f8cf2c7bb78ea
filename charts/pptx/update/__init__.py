"""Decks made here, seen again: what in them is ours, whether it is still right, and its renewal.

What a presenter wrote is never changed.
"""
