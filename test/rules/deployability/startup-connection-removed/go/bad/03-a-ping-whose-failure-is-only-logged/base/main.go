package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
)

func main() {
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	if err := db.Ping(); err != nil {  // <- finding
		log.Fatal(err)
	}
	log.Print("the database is reachable")
	log.Fatal(http.ListenAndServe(":8080", api(db)))
}
