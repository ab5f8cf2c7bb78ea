"""SDMX: our structures, our figures as observations, and the two REST interfaces, 2.1 and 3.0.

Messages are written by pysdmx.
"""
