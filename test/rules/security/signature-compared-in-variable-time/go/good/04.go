package users

import "net/http"

func Handle(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Role") == "admin" {
		w.WriteHeader(http.StatusOK)
	}
}