"""What every address shares: parameters, refusals, replies with their headers, the description.

Knows HTTP, and nothing of figures.
"""
