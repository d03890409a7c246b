package main

import "net/http"

type answer struct{ status int }

func (a answer) IsRateLimited() bool { return a.status == http.StatusTooManyRequests }

func refresh(w http.ResponseWriter, r *http.Request) {
	answer := fetch(r.Context())
	if answer.IsRateLimited() {
		w.WriteHeader(http.StatusAccepted)
		return
	}
	save(answer)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("POST /refresh", refresh)
	_ = http.ListenAndServe(":8080", nil)
}
