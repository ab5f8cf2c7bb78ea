"""Overview, part by part: search, headlines, a trend with what is new, and a list a theme.

Each part draws what `contents` asked of the table.
"""
