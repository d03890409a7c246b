-- the first table
CREATE TABLE a (id int);
