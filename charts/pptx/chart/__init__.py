"""One native PowerPoint chart: its data, XML, axes, labels, workbook and tags.

Where it stands on a slide is for `charts.pptx.deck` and `template`.
"""
