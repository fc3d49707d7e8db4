SELECT kind, record
FROM (
    SELECT 'indicator' AS kind, position, record FROM indicator
    UNION ALL SELECT 'theme', position, record FROM theme
    UNION ALL SELECT 'source', position, record FROM source
    UNION ALL SELECT 'disclosure', position, record FROM disclosure
    UNION ALL SELECT 'claim', position, record FROM claim
    UNION ALL SELECT 'goal', position, record FROM goal
    UNION ALL SELECT 'service', position, record FROM service
)
ORDER BY kind, position
