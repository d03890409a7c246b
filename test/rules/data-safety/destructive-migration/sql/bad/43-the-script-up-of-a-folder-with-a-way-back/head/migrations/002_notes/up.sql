ALTER TABLE bookings ADD COLUMN note text;
DELETE FROM bookings; -- <- finding
