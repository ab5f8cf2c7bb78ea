"""What the words of a statistical table say: periods, areas, units, numbers, marks, column names.

Pure: one text in, its meaning out.
"""
