"""A template someone brings: which layout to use, where there is room, what can be read on it.

Nothing of the table is known here.
"""
