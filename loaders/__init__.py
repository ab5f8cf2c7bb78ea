"""Files in, files out: the table's Parquet file, and every format figures come and go in."""
