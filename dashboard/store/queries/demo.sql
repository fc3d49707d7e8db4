SELECT count(DISTINCT indicator)::INTEGER AS indicators FROM observation WHERE origin = 'demo'
