CREATE TABLE users (
  id uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  email text NOT NULL,
  deleted_at timestamptz
);
CREATE UNIQUE INDEX users_email_idx ON users (tenant_id, lower(email));
CREATE UNIQUE INDEX users_live_idx ON users (email) WHERE deleted_at IS NULL;
