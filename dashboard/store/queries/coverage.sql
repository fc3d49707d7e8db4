SELECT indicator, division, level, region, origin, periods, present, missing, suppressed,
       last_start, last_end, last_given
FROM coverage
ORDER BY indicator, division, level, origin, region
