"""Figures as series: how often they come, what may be set against what, and transformations.

A series is one indicator, in one area, at one frequency.
"""
