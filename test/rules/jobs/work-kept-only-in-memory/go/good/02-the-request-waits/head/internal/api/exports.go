package api

import (
	"net/http"
	"sync"
)

type API struct{ mail Mailer }

type Mailer interface{ SendReceipt(to string) error }

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /receipts", a.create) }

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	var wg sync.WaitGroup
	for _, to := range r.Form["to"] {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = a.mail.SendReceipt(to)
		}()
	}
	wg.Wait()
	w.WriteHeader(http.StatusAccepted)
}
