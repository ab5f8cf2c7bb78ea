"""What a browser shows. One page a file; shared pieces beside them; no arithmetic."""
