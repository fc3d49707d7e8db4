-- One row for each indicator and region. `periods` are those that any region of the level has a row
-- of; a region of the programme without a row in one of them is missing there. A period that cannot
-- exist (M) is counted in none of present, missing and suppressed. `last_end` is of the last figure that
-- is shown, `last_given` of the last that is not missing: a hidden figure was given.
INSERT INTO coverage BY NAME
WITH totals AS (
    SELECT * FROM observation WHERE sex = 'total' AND age = 'total'
), period AS (
    SELECT DISTINCT indicator, division, level, origin, period_start, period_end FROM totals
), place AS (
    SELECT DISTINCT indicator, division, level, origin, region FROM totals
    UNION
    SELECT DISTINCT p.indicator, p.division, p.level, p.origin, r.code
    FROM period p JOIN region r ON r.level = p.level AND r.in_programme
)
SELECT p.indicator, p.division, p.level, r.region, p.origin,
       count(*) AS periods,
       count(t.value) AS present,
       count(*) FILTER (t.value IS NULL AND coalesce(t.status, 'O') NOT IN ('Q', 'M')) AS missing,
       count(*) FILTER (t.status = 'Q') AS suppressed,
       arg_max(t.period_start, t.period_end) FILTER (t.value IS NOT NULL) AS last_start,
       max(t.period_end) FILTER (t.value IS NOT NULL) AS last_end,
       max(t.period_end) FILTER (t.status NOT IN ('O', 'L')) AS last_given
FROM period p
JOIN place r USING (indicator, division, level, origin)
LEFT JOIN totals t
  ON t.indicator = p.indicator AND t.division = p.division AND t.level = p.level
 AND t.origin = p.origin AND t.region = r.region
 AND t.period_start = p.period_start AND t.period_end = p.period_end
GROUP BY ALL
ORDER BY p.indicator, p.division, p.level, p.origin, r.region
