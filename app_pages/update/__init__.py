"""The page Update: one module a task (a figure, a grid, a file, an article, the catalog, history).

Every task ends in `review`; validation and saving are in `loaders.changes`.
"""
