CREATE TABLE reminders (id bigserial PRIMARY KEY, invoice text NOT NULL UNIQUE);
