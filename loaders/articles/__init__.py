"""An article from a file: its text, day, speaker; its figures as drafts matched with the table.

Reading figures is `indicators.grammar`.
"""
