DROP TABLE users; -- <- finding
