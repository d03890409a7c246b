package app

import (
	"os"
	"os/signal"
	"testing"
)

var stop = make(chan os.Signal, 2)

func init() {
	if testing.Testing() {
		return
	}
	signal.Notify(stop, shutdownSignals...)
}

func Run() {
	server := newServer()
	go server.ListenAndServe()
	<-stop
	server.Close()
}
