-- Every observation in the order of the file.
SELECT indicator, division, level, region, period_start, period_end, sex, age, origin,
       numerator, denominator, value, lower, upper, status
FROM observation
