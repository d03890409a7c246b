package orders

import (
	"encoding/json"
	"log"
	"net/http"
)

func Create(w http.ResponseWriter, r *http.Request) {
	var order Order
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		log.Fatal(err) // <- finding
	}
}