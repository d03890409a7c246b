CREATE TABLE a (id int);
CREATE TABLE b (id bigint); -- <- finding
