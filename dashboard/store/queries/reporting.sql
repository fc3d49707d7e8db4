-- How much of what was asked of each region has been given, by theme. A hidden figure was given.
SELECT o.region, i.theme, count(*) AS asked,
       count(*) FILTER (o.status NOT IN ('O', 'L')) AS given,
       max(o.period_end) FILTER (o.status NOT IN ('O', 'L')) AS latest,
       bool_or(o.origin = 'demo') AS demo
FROM observation o JOIN indicator i ON i.number = o.indicator
WHERE o.level = 'maakunta' AND o.sex = 'total' AND o.age = 'total'
  AND json_extract_string(i.record, '$.reported_by') = 'region'
GROUP BY ALL
ORDER BY o.region, i.theme
