package work

import "github.com/hibiken/asynq"

func Register(mux *asynq.ServeMux, w *Worker) {
	mux.HandleFunc("mail:send", w.HandleMail)
}
