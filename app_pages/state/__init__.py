"""What pages share behind the screen: the address, the table in memory, cached charts, rights.

Nothing here draws a page; nothing here knows one page from another.
"""
