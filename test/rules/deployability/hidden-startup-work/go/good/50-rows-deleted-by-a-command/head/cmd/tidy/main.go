package main

import (
	"database/sql"
	"log"

	_ "github.com/lib/pq"
)

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'"); err != nil {
		log.Fatal(err)
	}
}
