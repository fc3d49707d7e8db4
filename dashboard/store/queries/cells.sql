-- Every observation of one indicator, to be compared with another release.
SELECT division, level, region, period_start, period_end, sex, age, origin,
       numerator, denominator, value, lower, upper, status
FROM observation
WHERE indicator = $indicator::INTEGER
