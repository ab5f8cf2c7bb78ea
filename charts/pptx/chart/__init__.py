"""One native PowerPoint chart: its data, XML, axes, labels and workbook.

Where it stands on a slide is for `charts.pptx.deck` and `template`.
"""
