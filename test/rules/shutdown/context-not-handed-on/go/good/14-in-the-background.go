package web

import "net/http"

func (s *server) order(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	go func() {
		resp, err := http.Get(s.audit + id)
		if err == nil {
			_ = resp.Body.Close()
		}
	}()
	w.WriteHeader(http.StatusAccepted)
}

type server struct {
	audit string
}
