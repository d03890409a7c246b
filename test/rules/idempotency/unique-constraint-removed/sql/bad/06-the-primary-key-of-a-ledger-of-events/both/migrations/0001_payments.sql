CREATE TABLE processed_events (event_id text PRIMARY KEY, at timestamptz NOT NULL);
