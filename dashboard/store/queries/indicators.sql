SELECT DISTINCT indicator FROM observation ORDER BY indicator
