package main

import (
	"context"
	"database/sql"
	"net/http"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

var db *sql.DB

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	var group sync.WaitGroup
	group.Add(1)
	go func() {
		defer group.Done()
		ticker := time.NewTicker(5 * time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
				db.ExecContext(ctx, "UPDATE payouts SET paid = true WHERE due")
			}
		}
	}()
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
	group.Wait()
}
