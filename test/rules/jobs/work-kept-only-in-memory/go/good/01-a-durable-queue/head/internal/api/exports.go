package api

import (
	"net/http"

	"github.com/hibiken/asynq"
)

type API struct{ queue *asynq.Client }

func (a *API) Routes(mux *http.ServeMux) { mux.HandleFunc("POST /exports", a.create) }

func (a *API) create(w http.ResponseWriter, r *http.Request) {
	if _, err := a.queue.EnqueueContext(r.Context(), asynq.NewTask("export", nil), asynq.MaxRetry(5)); err != nil {
		http.Error(w, "try again", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}
