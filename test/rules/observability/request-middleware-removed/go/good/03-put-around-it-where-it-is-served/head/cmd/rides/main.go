package main

import (
	"log"
	"net/http"

	"example.com/rides/internal/api"
	"example.com/rides/internal/rides"
)

func main() {
	log.Fatal(http.ListenAndServe(":8080", api.WithRequestID(api.Router(rides.List))))
}
