CREATE TABLE "Person" (id int PRIMARY KEY);
CREATE TABLE "Ticket" (id int PRIMARY KEY, "personId" int NOT NULL, expires timestamptz NOT NULL);
