package main

import (
	"database/sql"
	"log"
	"net/http"

	_ "github.com/lib/pq"
)

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'"); err != nil { // <- finding
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
