package main

import (
	"database/sql"
	"fmt"
)

func open(url string) (*sql.DB, error) {
	db, err := sql.Open("pgx", url)
	if err != nil {
		return nil, err
	}
	if err := db.Ping(); err != nil {
		return nil, fmt.Errorf("the database is not reachable: %w", err)
	}
	return db, nil
}
