SELECT id, record FROM indicator ORDER BY position
