package risk

import (
	"io"
	"net/http"
)

func Score(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("https://risk.example.com/score") // <- finding
	if err != nil {
		http.Error(w, "no score", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}