"""How charts look and what stands around them: colours, fonts, sizes, theme, captions.

No data is drawn here.
"""
