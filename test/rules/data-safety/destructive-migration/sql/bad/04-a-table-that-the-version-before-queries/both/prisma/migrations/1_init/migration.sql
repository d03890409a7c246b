CREATE TABLE poll_views (id int PRIMARY KEY);
