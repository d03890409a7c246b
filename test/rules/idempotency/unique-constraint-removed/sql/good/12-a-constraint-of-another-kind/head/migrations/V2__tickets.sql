ALTER TABLE tickets DROP CONSTRAINT tickets_seat_check;
ALTER TABLE tickets DROP CONSTRAINT tickets_seat_fkey;
