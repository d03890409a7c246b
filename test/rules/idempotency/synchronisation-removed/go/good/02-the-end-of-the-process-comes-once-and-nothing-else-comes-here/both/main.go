package main

import (
	"net/http"

	"example.com/service/internal/feed"
)

func main() {
	prices := feed.New()
	if err := http.ListenAndServe(":8080", nil); err != nil {
		prices.Stop()
	}
}
