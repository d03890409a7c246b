package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	if err := db.Ping(); err != nil {
		log.Fatal(err)
	}
	http.ListenAndServe(":8080", routes())
}
