package main

import (
	"log"
	"net/http"
	"time"
	"example.com/service/internal/setup"
)

func main() {
	if err := setup.Chat(); err != nil {
		log.Fatal(err)
	}
	http.ListenAndServe(":8080", routes())
}
