CREATE TABLE reservations (id uuid PRIMARY KEY, seat_id uuid, user_id uuid);
CREATE UNIQUE INDEX reservations_pair ON reservations (seat_id, user_id);
