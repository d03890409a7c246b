package api

import (
	"context"
	"net/http"
	"time"
)

type Store interface{ Pending(ctx context.Context) ([]string, error) }

type API struct{ store Store }

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /exports", a.create) }

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	go a.work(context.WithoutCancel(r.Context()))
	w.WriteHeader(http.StatusAccepted)
}

func (a *API) work(ctx context.Context) {
	pending, _ := a.store.Pending(ctx)
	for range pending {
	}
}

func (a *API) Every(ctx context.Context) {
	tick := time.NewTicker(time.Minute)
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			a.work(ctx)
		}
	}
}
