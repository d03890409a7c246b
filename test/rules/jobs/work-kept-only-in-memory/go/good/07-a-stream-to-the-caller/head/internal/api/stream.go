package api

import (
	"io"
	"net/http"
)

func Register(mux *http.ServeMux, open func() io.Reader) {
	mux.HandleFunc("GET /stream", func(w http.ResponseWriter, r *http.Request) {
		reader, writer := io.Pipe()
		go func() {
			_, _ = io.Copy(writer, open())
			_ = writer.Close()
		}()
		_, _ = io.Copy(w, reader)
	})
}
