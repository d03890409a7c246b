CREATE TABLE kinds (id text, rank int);
UPDATE kinds SET rank = 1;
