"""The page Sources & methods: who said what, definitions, checks, and the rules with examples.

Rules are told with results of the code, never worked out here.
"""
