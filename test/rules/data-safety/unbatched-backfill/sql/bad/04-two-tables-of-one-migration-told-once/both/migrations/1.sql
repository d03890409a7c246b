CREATE TABLE events (id bigserial PRIMARY KEY, kind text, seen_at timestamptz);
CREATE TABLE kinds (id bigserial, name text);
