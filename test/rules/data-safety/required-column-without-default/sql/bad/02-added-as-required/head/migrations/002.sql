ALTER TABLE tickets
  ADD COLUMN note text,
  ADD COLUMN expires_at timestamptz NOT NULL; -- <- finding
