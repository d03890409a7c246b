package api

import "net/http"

var client = &http.Client{Timeout: limit}

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	resp, err := client.Get(target) // <- finding
	if err != nil {
		http.Error(w, "unreachable", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}

func Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /preview", preview)
}