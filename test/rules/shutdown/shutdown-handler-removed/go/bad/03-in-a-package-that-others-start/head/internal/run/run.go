package run

import (
	"context"
	"net/http"
)

func Until(ctx context.Context, server *http.Server) {
	<-ctx.Done()
	server.Shutdown(context.Background())
}
