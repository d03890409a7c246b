-- the first table -- <- finding
CREATE TABLE a (id int);
