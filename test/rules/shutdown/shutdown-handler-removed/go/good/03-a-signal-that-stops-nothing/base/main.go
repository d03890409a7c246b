package main

import (
	"os"
	"os/signal"
	"syscall"
)

func reload(c chan os.Signal) {
	signal.Notify(c, syscall.SIGHUP)
}

func main() {}
