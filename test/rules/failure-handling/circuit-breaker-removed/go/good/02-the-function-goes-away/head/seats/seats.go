package seats

import (
	"net/http"
)

func Show(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusGone)
}
