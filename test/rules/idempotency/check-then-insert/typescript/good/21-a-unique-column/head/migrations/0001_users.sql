CREATE TABLE users (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL
);
CREATE INDEX users_email_idx ON users (email);
