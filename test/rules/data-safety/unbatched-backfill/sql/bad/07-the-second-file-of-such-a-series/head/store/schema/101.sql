UPDATE readings SET unit = upper(unit); -- <- finding
