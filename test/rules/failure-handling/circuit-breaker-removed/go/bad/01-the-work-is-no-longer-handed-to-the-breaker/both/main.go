package main

import (
	"log"
	"net/http"

	"example.com/timetable/seats"
)

func main() {
	http.HandleFunc("/seats", seats.Show)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
