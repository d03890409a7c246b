CREATE TABLE new_users (id bigint);
INSERT INTO new_users SELECT id FROM users;
DROP TABLE users;
ALTER TABLE new_users RENAME TO users;
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE users RENAME COLUMN a TO b;
