"""Figures and growth as someone types them, in a form or a cell: one print, read whole.

Figures in running text are for `indicators.grammar.reader`.
"""
