package main

import (
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, stopSignals...)
	go server.ListenAndServe()
	<-stop
	server.Close()
}
