INSERT INTO by_region BY NAME
SELECT level, region, sex, age, indicator, division, period_start, period_end, origin,
       value, lower, upper, status
FROM observation
ORDER BY level, region, sex, age, indicator, division, period_start, period_end, origin
