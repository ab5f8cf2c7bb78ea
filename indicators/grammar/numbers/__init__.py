"""Numbers in a text as quantities: digits or words, magnitude, range, qualifier, unit.

What a quantity is for (a level, a growth, a share) is for `roles`.
"""
