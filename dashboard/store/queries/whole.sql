-- Every observation of one indicator, for its file.
SELECT division, level, region, period_start, period_end, sex, age, origin, numerator, denominator,
       value, lower, upper, status
FROM observation
WHERE indicator = $indicator::INTEGER
ORDER BY division, level, region, period_start, sex, age
