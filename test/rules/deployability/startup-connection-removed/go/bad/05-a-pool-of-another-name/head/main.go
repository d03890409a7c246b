package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
)

func main() {
	store, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(":8080", api(store)))
}
