package main

import (
	"log"
	"net/http"

	"example.com/service/internal/config"
)

func main() {
	options := config.Read()
	log.Fatal(http.ListenAndServe(options.Listen, nil))
}
