"""Files of figures, in and out: one module or two a format; `registry` lists them all.

A reader returns a proposal; nothing here writes the table.
"""
