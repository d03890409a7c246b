package worker

import (
	"database/sql"
	"time"
)

type Worker struct {
	db   *sql.DB
	quit chan struct{}
	done chan struct{}
}

func New() *Worker { return &Worker{quit: make(chan struct{}), done: make(chan struct{})} }

func (w *Worker) Start() {
	go func() {
		defer close(w.done)
		for {
			select {
			case <-w.quit:
				return
			case <-time.After(time.Second):
				w.db.Exec("UPDATE exports SET done = true")
			}
		}
	}()
}

func (w *Worker) Stop() {
	close(w.quit)
	<-w.done
}
