CREATE TABLE b (id int); -- <- finding
