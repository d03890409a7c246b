package rates

import (
	"net/http"
	"time"
	"github.com/go-chi/chi/v5"
)

var client = &http.Client{Timeout: 2 * time.Second}

func Routes(r chi.Router) {
	r.Get("/rates", serve)
}

func serve(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://rates.example.com/eur", nil)
	if err != nil {
		http.Error(w, "rates", http.StatusInternalServerError)
		return
	}
	answer, err := client.Do(req)
	if err != nil {
		http.Error(w, "rates", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
}
