package store

import (
	"context"
	"database/sql"
	"log"
)

func main() {
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		log.Fatal(err)
	}
	db.Ping() // <- finding
	serve(db)
}
