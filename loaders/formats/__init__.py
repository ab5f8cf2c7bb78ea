"""Files of figures, in and out: one module or two a format, and what their columns are called.

A reader returns a proposal; nothing here writes the table.
"""
