package files

import (
	"io"
	"net/http"
)

func Upload(w http.ResponseWriter, r *http.Request) {
	content, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	store(content)
}
