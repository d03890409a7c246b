UPDATE events SET kind = upper(kind); -- <- finding
UPDATE kinds SET name = upper(name);
