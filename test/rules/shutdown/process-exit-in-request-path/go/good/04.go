package orders

import "net/http"

func Create(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "no", http.StatusBadRequest)
}