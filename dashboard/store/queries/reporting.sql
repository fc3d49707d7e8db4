-- How much of what was asked of each region has been given, by theme. A hidden figure was given.
SELECT c.region, i.theme, sum(c.periods)::INTEGER AS asked,
       sum(c.periods - c.missing)::INTEGER AS given,
       max(c.last_given) AS latest, bool_or(c.origin = 'demo') AS demo
FROM coverage c JOIN indicator i ON i.number = c.indicator
WHERE c.level = 'maakunta' AND json_extract_string(i.record, '$.reported_by') = 'region'
GROUP BY ALL
ORDER BY c.region, i.theme
