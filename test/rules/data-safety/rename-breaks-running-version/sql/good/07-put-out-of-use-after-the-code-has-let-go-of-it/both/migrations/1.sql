CREATE TABLE users (id int, fax text);
