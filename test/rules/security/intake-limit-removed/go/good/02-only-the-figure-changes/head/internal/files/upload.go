package files

import (
	"io"
	"net/http"
)

func Upload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 20<<20)
	content, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	store(content)
}
