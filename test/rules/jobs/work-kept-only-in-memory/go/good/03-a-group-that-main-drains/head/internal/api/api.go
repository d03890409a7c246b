package api

import (
	"context"
	"net/http"
	"sync"
)

type Mailer interface {
	SendWelcome(ctx context.Context, to string) error
}

type API struct {
	mail    Mailer
	pending sync.WaitGroup
}

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /members", a.create) }

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("email")
	a.later(func() { _ = a.mail.SendWelcome(context.Background(), to) })
	w.WriteHeader(http.StatusAccepted)
}

func (a *API) later(work func()) {
	a.pending.Add(1)
	go func() {
		defer a.pending.Done()
		work()
	}()
}

func (a *API) Drain() { a.pending.Wait() }
