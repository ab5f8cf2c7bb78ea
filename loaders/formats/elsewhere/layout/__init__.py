"""A grid understood: where its tables are, what stands over and beside each figure.

Pure: grids in, observations out.
"""
