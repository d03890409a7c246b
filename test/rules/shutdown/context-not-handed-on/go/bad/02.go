package orders

import (
	"context"
	"net/http"

	"example.com/service/internal/mail"
)

func Confirm(w http.ResponseWriter, r *http.Request) {
	if err := mail.Send(context.TODO(), r.FormValue("to")); err != nil { // <- finding
		http.Error(w, "mail", http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
