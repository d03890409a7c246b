CREATE TABLE seat_holds (
    id      uuid PRIMARY KEY,
    seat_id uuid NOT NULL,
    guest   text NOT NULL
);
