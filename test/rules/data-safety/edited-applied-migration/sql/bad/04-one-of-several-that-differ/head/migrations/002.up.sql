CREATE TABLE b (id int);
CREATE INDEX c ON b (id); -- <- finding
