ALTER TABLE users RENAME TO _users;
CREATE TABLE users (id bigint);
INSERT INTO users SELECT id FROM _users;
DROP TABLE _users;
