"""The page Indicator: what is chosen of a series, its figure, and every figure of it."""
