package main

import (
	"net/http"
	"time"
)

func main() {
	for {
		response, err := http.Get("https://orders.example.com/new") // <- finding
		if err == nil {
			response.Body.Close()
		}
		time.Sleep(5 * time.Second)
	}
}
