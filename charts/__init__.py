"""A table in, a figure out: charts open no file and change nothing they are given."""
