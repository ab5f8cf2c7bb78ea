"""What kinds of chart are drawn with: marks, a series as marks, the time axis, ticks.

No whole chart is drawn here.
"""
