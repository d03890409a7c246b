package work

import "net/http"

func login(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}
