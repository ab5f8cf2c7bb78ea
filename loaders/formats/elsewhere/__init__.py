"""Files of any make, from elsewhere: what tables are in them, and what each of their cells says.

Reading here knows no table of ours: which indicator a figure is of is for `recipes`.
"""
