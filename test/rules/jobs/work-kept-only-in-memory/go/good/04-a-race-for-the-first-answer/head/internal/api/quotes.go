package api

import (
	"net/http"
	"time"
)

type Quoter interface{ Quote(sku string) string }

type API struct{ quotes []Quoter }

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("GET /quotes", a.first) }

func (a *API) first(w http.ResponseWriter, r *http.Request) {
	found := make(chan string, len(a.quotes))
	for _, one := range a.quotes {
		go func() { found <- one.Quote(r.FormValue("sku")) }()
	}
	select {
	case quote := <-found:
		_, _ = w.Write([]byte(quote))
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusAccepted)
	}
}
