"""What a quantity is for in its sentence: a level, growth, a share, a target, a base.

Days are for `dates`.
"""
