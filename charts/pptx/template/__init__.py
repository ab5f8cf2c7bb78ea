"""A template someone brings: where there is room, and what can be read on it.

`match` decides which layout a slide takes, by what `layouts`, `background` and `legibility` tell.
Nothing of the table is known here.
"""
