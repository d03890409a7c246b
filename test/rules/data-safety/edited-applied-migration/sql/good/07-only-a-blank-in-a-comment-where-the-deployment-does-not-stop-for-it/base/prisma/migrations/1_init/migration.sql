--The first table
CREATE TABLE a (id int);
