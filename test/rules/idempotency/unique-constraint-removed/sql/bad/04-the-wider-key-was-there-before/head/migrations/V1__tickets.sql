CREATE TABLE tickets (
  id bigint PRIMARY KEY,
  seat text,
  show bigint,
  day date,
  CONSTRAINT tickets_seat_show_key UNIQUE (seat, show),
  CONSTRAINT tickets_all_key UNIQUE (seat, show, day)
);
