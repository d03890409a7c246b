CREATE TABLE sessions (id bigint PRIMARY KEY, user_id bigint, expires_at timestamptz, note text);
