"""The page Indicator: what is chosen of a series, its figure, and every figure of it.

What is shown is cut out by `indicators.series.selection`; nothing is worked out here.
"""
