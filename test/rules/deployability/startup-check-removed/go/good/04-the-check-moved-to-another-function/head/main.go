package main

import (
	"log"
	"net/http"

	"example.com/service/internal/config"
)

func main() {
	options := config.Read()
	demand(options)
	log.Fatal(http.ListenAndServe(options.Listen, nil))
}

func demand(options config.Options) {
	if err := options.Check(); err != nil {
		log.Fatal(err)
	}
}
