package in

import (
	"encoding/json"
	"net/http"
)

func Save(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	var note Note
	if err := json.NewDecoder(r.Body).Decode(&note); err != nil {
		return
	}
	store(note)
}
