INSERT INTO fields (name, kind_id) VALUES ('terms', (SELECT id FROM kinds WHERE name = 'checkbox'));
