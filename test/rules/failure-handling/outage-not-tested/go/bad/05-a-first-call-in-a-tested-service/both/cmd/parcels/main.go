package main

import (
	"net/http"
	"os"
	"strconv"
)

func main() {
	http.HandleFunc("GET /rates/{zone}", func(w http.ResponseWriter, r *http.Request) {
		cents, err := strconv.Atoi(os.Getenv("RATE"))
		if err != nil {
			http.Error(w, "no rate", http.StatusBadGateway)
			return
		}
		w.Write([]byte(strconv.Itoa(cents)))
	})
	http.ListenAndServe(":8080", nil)
}
