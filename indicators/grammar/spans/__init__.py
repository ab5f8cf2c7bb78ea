"""Spans of time as texts say them, found and resolved to whole days.

Patterns and their days only; which figure a span belongs to is for `dates`.
"""
