-- One row for each indicator and region. `periods` are those that any region of the level has a row
-- of; a region of the programme without a row in one of them is missing there. A period that cannot
-- exist (M) is counted in none of present, missing and suppressed. `last_end` is of the last figure
-- that is shown, `last_given` of the last that is not missing: a hidden figure was given.
INSERT INTO coverage BY NAME
WITH given AS (
    SELECT indicator, division, level, origin, region,
           count(value) AS present,
           count(*) FILTER (value IS NULL AND status = 'Q') AS suppressed,
           count(*) FILTER (value IS NULL AND status = 'M') AS impossible,
           arg_max(period_start, period_end) FILTER (value IS NOT NULL) AS last_start,
           max(period_end) FILTER (value IS NOT NULL) AS last_end,
           max(period_end) FILTER (status NOT IN ('O', 'L')) AS last_given
    FROM observation
    WHERE sex = 'total' AND age = 'total'
    GROUP BY ALL
), period AS (
    SELECT indicator, division, level, origin, count(DISTINCT (period_start, period_end)) AS periods
    FROM observation
    WHERE sex = 'total' AND age = 'total'
    GROUP BY ALL
), place AS (
    SELECT indicator, division, level, origin, region::VARCHAR AS region FROM given
    UNION
    SELECT p.indicator, p.division, p.level, p.origin, r.code
    FROM period p JOIN region r ON r.level = p.level AND r.in_programme
)
SELECT p.indicator, p.division, p.level, r.region, p.origin, p.periods,
       coalesce(g.present, 0) AS present,
       p.periods - coalesce(g.present + g.suppressed + g.impossible, 0) AS missing,
       coalesce(g.suppressed, 0) AS suppressed,
       g.last_start, g.last_end, g.last_given
FROM period p
JOIN place r USING (indicator, division, level, origin)
LEFT JOIN given g
  ON g.indicator = p.indicator AND g.division = p.division AND g.level = p.level
 AND g.origin = p.origin AND g.region = r.region
ORDER BY p.indicator, p.division, p.level, p.origin, r.region
