package in

import (
	"io"
	"net/http"
)

func Ping(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	remember(body)
	w.WriteHeader(http.StatusNoContent)
}
