"""A whole release as files: CSV and Parquet with a data dictionary, and the snapshot itself."""
