"""The text before any figure: normalised, cut into chunks and sentences.

Knows what is no figure (dates of letters, telephones, names); reads no value.
"""
