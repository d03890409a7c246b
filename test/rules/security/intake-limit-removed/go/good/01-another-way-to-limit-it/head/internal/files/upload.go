package files

import (
	"io"
	"net/http"
)

func Upload(w http.ResponseWriter, r *http.Request) {
	r.Body = limited(w, r.Body)
	content, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	store(content)
}
