CREATE TABLE notes (id bigserial);
ALTER TABLE notes ADD COLUMN body text NOT NULL;
