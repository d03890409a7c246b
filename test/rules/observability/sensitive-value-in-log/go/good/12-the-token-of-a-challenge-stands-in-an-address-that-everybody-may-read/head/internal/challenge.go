package internal

import (
	"log/slog"
	"net/http"
	"path"
)

func Register(mux *http.ServeMux) {
	mux.HandleFunc("/.well-known/acme-challenge/", func(w http.ResponseWriter, r *http.Request) {
		token := path.Base(r.URL.Path)
		slog.Info("challenge", "token", token)
	})
}
