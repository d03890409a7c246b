package fx

import (
	"net/http"
	"os"
)

func Rate(w http.ResponseWriter, r *http.Request) {
	fetch(r.Context(), os.Getenv("FX_BASE_URL")) // <- finding
}
