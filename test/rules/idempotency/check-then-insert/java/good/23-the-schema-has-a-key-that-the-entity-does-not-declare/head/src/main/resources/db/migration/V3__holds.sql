CREATE TABLE seat_holds (
    id      uuid PRIMARY KEY,
    seat_id uuid NOT NULL,
    guest   text NOT NULL
);
CREATE UNIQUE INDEX seat_holds_seat ON seat_holds (seat_id);
