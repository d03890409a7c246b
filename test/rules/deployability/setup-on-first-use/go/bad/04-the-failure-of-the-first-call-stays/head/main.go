package main

import (
	"net/http"
	"os"

	"example.com/berths/charts"
)

func main() {
	http.HandleFunc("GET /charts/{id}", charts.Show)
	_ = http.ListenAndServe(os.Getenv("ADDR"), nil)
}
