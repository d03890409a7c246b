CREATE TABLE roles (id text);
INSERT INTO roles VALUES ('admin'), ('user') ON CONFLICT DO NOTHING;
