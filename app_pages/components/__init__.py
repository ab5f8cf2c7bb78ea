"""Pieces that several pages show: cards, charts with their words, findings, receipts, downloads.

A component draws what it is given; what is chosen, cached or signed in lives in `state`.
"""
