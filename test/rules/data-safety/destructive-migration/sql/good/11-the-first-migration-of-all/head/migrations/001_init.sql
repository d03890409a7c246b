DROP TABLE IF EXISTS users;
CREATE TABLE users (id int);
TRUNCATE settings;
