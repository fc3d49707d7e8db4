SELECT level, region, first_start, first_end, last_start, last_end, lower, upper, phi
FROM change
WHERE indicator = $indicator::INTEGER AND division = $division::SMALLINT
  AND level IN ($level, 'country') AND sex = $sex AND age = 'total'
