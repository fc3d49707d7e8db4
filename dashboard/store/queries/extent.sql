SELECT count(DISTINCT indicator)::INTEGER AS indicators,
       min(period_start) AS first, max(period_end) AS last
FROM observation
