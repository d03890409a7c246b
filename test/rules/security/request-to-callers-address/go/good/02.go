package api

import "net/http"

var client = &http.Client{Timeout: limit}

func rates(w http.ResponseWriter, r *http.Request) {
	resp, err := client.Get("https://rates.example.com/v1/" + r.URL.Query().Get("currency"))
	if err != nil {
		return
	}
	defer resp.Body.Close()
	copyTo(w, resp)
}