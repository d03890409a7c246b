package orders

import (
	"net/http"
	"fmt"
)

func Create(w http.ResponseWriter, r *http.Request) {
	fmt.Println("created", r.FormValue("id")) // <- finding
	w.WriteHeader(http.StatusCreated)
}
