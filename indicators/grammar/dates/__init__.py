"""Which span of time each figure of a paragraph covers: located, scoped, inherited, assigned.

Finding spans in the text is `spans`; here they are given to figures.
"""
