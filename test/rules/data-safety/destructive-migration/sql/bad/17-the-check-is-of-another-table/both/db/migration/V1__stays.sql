CREATE TABLE berths (
    id   bigint PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE stays (
    id       bigint PRIMARY KEY,
    berth_id bigint NOT NULL REFERENCES berths (id),
    nights   integer NOT NULL
);

CREATE TABLE stays_upload (
    line text NOT NULL
);
