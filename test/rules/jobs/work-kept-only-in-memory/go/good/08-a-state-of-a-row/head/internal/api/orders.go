package api

import "net/http"

type Order struct{ Status string }

const StatusAccepted = "accepted"

type Audit interface{ Track(order Order) }

func Register(mux *http.ServeMux, audit Audit) {
	mux.HandleFunc("POST /orders", func(w http.ResponseWriter, r *http.Request) {
		order := Order{Status: StatusAccepted}
		go audit.Track(order)
		w.WriteHeader(http.StatusCreated)
	})
}
