ALTER TABLE tickets DROP CONSTRAINT tickets_seat_show_key; -- <- finding
