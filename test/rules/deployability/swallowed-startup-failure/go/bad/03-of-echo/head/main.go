package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
	"github.com/labstack/echo/v4"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	server := &http.Server{Addr: ":8080", Handler: routes(), ReadHeaderTimeout: 5 * time.Second}
	web := echo.New()
	go func() {
		err := web.Start(":8081")
		if err != nil { // <- finding
			log.Printf("serve: %v", err)
		}
	}()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
