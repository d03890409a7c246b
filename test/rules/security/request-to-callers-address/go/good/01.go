package api

import "net/http"

var client = &http.Client{Timeout: limit}

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	if !isAllowed(target) {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	resp, err := client.Get(target)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}