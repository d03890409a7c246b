CREATE TABLE users (id int, email text, phone text);
CREATE TABLE leads (id int, phone text);
