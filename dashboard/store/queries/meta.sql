SELECT max(value) FILTER (key = 'schema_version') AS schema_version,
       max(value) FILTER (key = 'made') AS made,
       max(value) FILTER (key = 'content_hash') AS content_hash
FROM meta
