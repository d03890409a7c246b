package rates

import (
	"encoding/json"
	"net/http"
)

var rates map[string]float64

func init() {
	answer, err := http.Get("https://rates.example.com/all") // <- finding
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	json.NewDecoder(answer.Body).Decode(&rates)
}
