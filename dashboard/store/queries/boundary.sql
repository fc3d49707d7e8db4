SELECT geojson FROM boundary WHERE division = $division::SMALLINT AND level = $level::VARCHAR
