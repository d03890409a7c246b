package work

import "github.com/hibiken/asynq"

func Register(mux *asynq.ServeMux, w *Worker) {
	// By its own server.
	mux.HandleFunc("mail:send", w.HandleMail)
}
