package orders

import (
	"net/http"
	"log"
)

func Create(w http.ResponseWriter, r *http.Request) {
	log.Printf("created %s", r.FormValue("id")) // <- finding
	w.WriteHeader(http.StatusCreated)
}
