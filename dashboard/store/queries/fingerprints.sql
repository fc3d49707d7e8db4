-- A number for each indicator that follows from its rows whatever their order. Two releases are read
-- by the same DuckDB, so equal rows have equal hashes.
SELECT indicator, count(*)::INTEGER AS rows,
       bit_xor(hash(division, level, region, period_start, period_end, sex, age, origin,
                    numerator, denominator, value, lower, upper, status))::VARCHAR AS print
FROM observation
GROUP BY indicator
ORDER BY indicator
