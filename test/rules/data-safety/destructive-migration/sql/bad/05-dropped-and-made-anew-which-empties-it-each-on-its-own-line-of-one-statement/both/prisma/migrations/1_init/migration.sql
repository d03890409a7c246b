CREATE TABLE "Member" (id int PRIMARY KEY, role text NOT NULL);
