CREATE UNIQUE INDEX reservations_seat ON reservations (seat_id);
DROP INDEX reservations_pair;
