CREATE TABLE users (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL
);
CREATE UNIQUE INDEX users_email_idx ON users (email);
