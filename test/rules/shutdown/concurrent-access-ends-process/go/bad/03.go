package feed

import (
	"context"
	"net/http"
)

func Stream(w http.ResponseWriter, r *http.Request) {
	events := make(chan []byte, 10)
	ctx, cancel := context.WithCancel(r.Context())
	defer func() {
		cancel()
		close(events) // <- finding
	}()
	go func() {
		subscribe(ctx, func(message []byte) {
			events <- message
		})
	}()
	for event := range events {
		w.Write(event)
	}
}