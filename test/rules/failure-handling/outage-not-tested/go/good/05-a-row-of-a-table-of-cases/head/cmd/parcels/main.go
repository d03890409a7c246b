package main

import (
	"net/http"
	"os"
	"strconv"

	"example.com/parcels/rates"
)

func main() {
	http.HandleFunc("GET /rates/{zone}", func(w http.ResponseWriter, r *http.Request) {
		cents, err := rates.Rate(os.Getenv("RATES_URL"), r.PathValue("zone"))
		if err != nil {
			http.Error(w, "no rate", http.StatusBadGateway)
			return
		}
		w.Write([]byte(strconv.Itoa(cents)))
	})
	http.ListenAndServe(":8080", nil)
}
