package orders

import (
	"net/http"
	"fmt"
)

func Create(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "created")
	w.WriteHeader(http.StatusCreated)
}
