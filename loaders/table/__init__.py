"""The table at rest: its file format, rules, questions answered by pushdown, atomic writing.

What a change is, and who makes it, is for `changes`.
"""
