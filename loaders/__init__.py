"""Bytes to rows and rows to bytes: the table at rest, changes to it, file formats, articles.

No charts, no pages. A loader returns rows or raises one error that lists every problem.
"""
