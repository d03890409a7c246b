package stop

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func OnSignal(server *http.Server) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	<-signals
	_ = server.Shutdown(context.Background())
}
