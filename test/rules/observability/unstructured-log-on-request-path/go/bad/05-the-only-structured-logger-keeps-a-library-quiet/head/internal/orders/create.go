package orders

import (
	"net/http"
	"log"
)

func Create(w http.ResponseWriter, r *http.Request) {
	log.Println("created") // <- finding
	w.WriteHeader(http.StatusCreated)
}
