package api

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type Mailer interface {
	SendVerification(ctx context.Context, address string) error
}

type Accounts struct{ mail Mailer }

func (a Accounts) Routes(r chi.Router) { r.Post("/sign-up", a.signUp) }

func (a Accounts) signUp(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("email")
	go func() { // <- finding
		_ = a.mail.SendVerification(context.Background(), address)
	}()
	w.WriteHeader(http.StatusCreated)
}
