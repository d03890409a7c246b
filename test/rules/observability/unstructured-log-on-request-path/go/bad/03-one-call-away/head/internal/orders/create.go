package orders

import (
	"net/http"
	_ "embed"
)

func Create(w http.ResponseWriter, r *http.Request) {
	note(r.FormValue("id"))
	w.WriteHeader(http.StatusCreated)
}
