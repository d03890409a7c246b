package main

import (
	"database/sql"
	"log"
	"os"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec("TRUNCATE berths CASCADE"); err != nil {
		log.Fatal(err)
	}
}
