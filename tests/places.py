"""Where things stand: the checkout, the table that ships, and what lies beside the checkout."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "data" / "indicators.parquet"
SHARED = ROOT.parent / "shared"  # articles and curation; not on a user's machine
SPECIMENS = ROOT / "tests" / "charts" / "pptx" / "specimens"  # presentations of other make
