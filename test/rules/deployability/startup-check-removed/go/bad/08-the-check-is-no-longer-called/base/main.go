package main

import (
	"log"
	"net/http"

	"example.com/service/internal/config"
)

func main() {
	options := config.Read()
	if err := options.Check(); err != nil { // <- finding
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(options.Listen, nil))
}
