CREATE TABLE events (id bigserial PRIMARY KEY, kind text, seen_at timestamptz);
