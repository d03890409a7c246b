CREATE TABLE bookings (id bigint PRIMARY KEY, seat text NOT NULL);
