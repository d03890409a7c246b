package main

import (
	"log"
	"net/http"
	"time"

	"example.com/tickets/seatmap"
)

func main() {
	seats := seatmap.New("https://seats.example")
	http.HandleFunc("GET /seats/{show}", func(w http.ResponseWriter, r *http.Request) {
		if err := seats.Hold(r.PathValue("show")); err != nil {
			http.Error(w, "try again", http.StatusBadGateway)
		}
	})
	log.Fatal((&http.Server{Addr: ":8080", ReadHeaderTimeout: time.Second}).ListenAndServe())
}
