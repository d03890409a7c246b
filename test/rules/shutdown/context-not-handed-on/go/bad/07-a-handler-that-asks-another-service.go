package web

import (
	"io"
	"net/http"
)

func (s *server) avatar(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get(s.avatars + r.PathValue("id")) // <- finding
	if err != nil {
		http.Error(w, "no avatar", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	_, _ = io.Copy(w, io.LimitReader(resp.Body, 1<<20))
}

type server struct {
	avatars string
}
