package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"

	"acme/pay/internal/health"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/ready", health.Ready(db))
	log.Fatal(http.ListenAndServe(":8080", nil))
}
