CREATE TABLE "Person" (id int, name text);
