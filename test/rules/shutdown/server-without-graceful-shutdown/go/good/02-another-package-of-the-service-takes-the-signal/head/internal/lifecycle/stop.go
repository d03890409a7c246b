package lifecycle

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func StopOnSignal(server *http.Server) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		server.Shutdown(context.Background())
	}()
}
