CREATE TABLE pets (
    id          bigint PRIMARY KEY,
    name        text NOT NULL,
    vet_name    text,
    vet_phone   text
);
