ALTER TABLE tickets ADD CONSTRAINT tickets_seat_show_day_key UNIQUE (seat, show, day);
ALTER TABLE tickets DROP CONSTRAINT tickets_seat_show_key;
