"""Groups of form fields used by several tasks: an indicator, a period, a source.

A field's rule is the loaders' to tell; here it has a widget, a label and a help text.
"""
