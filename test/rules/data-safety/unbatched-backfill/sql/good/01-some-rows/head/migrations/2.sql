UPDATE events SET kind = 'b' WHERE id = 7;
UPDATE events SET kind = 'b' WHERE kind = 'a';
