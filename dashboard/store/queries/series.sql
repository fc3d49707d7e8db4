SELECT division, level, region, period_start, period_end, origin, value, lower, upper, status
FROM observation
WHERE indicator = $indicator::INTEGER AND division = $division::SMALLINT
  AND level IN ($level, 'country') AND sex = $sex AND age = 'total'
ORDER BY level, region, period_start
