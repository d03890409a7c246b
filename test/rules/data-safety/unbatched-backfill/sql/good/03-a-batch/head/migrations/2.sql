UPDATE events SET kind = 'b' WHERE id IN (SELECT id FROM events WHERE kind IS NULL LIMIT 1000);
