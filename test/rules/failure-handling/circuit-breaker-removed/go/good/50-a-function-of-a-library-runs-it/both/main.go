package main

import (
	"log"
	"net/http"

	"example.com/depot/tides"
)

func main() {
	http.HandleFunc("/tide", tides.Show)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
