SELECT region, "row", col FROM tile_grid WHERE level = $level::VARCHAR ORDER BY region
