package main

import "net/http"

const maxEntries = 100

func list(w http.ResponseWriter, r *http.Request) {
	entries := count(r)
	if entries > maxEntries {
		http.Error(w, "too many", http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusOK)
}

func main() {
	http.HandleFunc("/list", list)
	_ = http.ListenAndServe(":8080", nil)
}
