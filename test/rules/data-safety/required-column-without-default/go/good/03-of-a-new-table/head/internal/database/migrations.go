package database

var migrations = []string{
	`CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)`,
	`CREATE TABLE customers (id bigserial PRIMARY KEY, country char(2) NOT NULL)`,
}
