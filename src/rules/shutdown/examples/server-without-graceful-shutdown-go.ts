import type { Examples } from '#model/rule'

export const serverWithoutGracefulShutdownGo: Examples = {
  bad: [
    {
      title: 'it only listens',
      files: {
        'main.go': `package main

import (
	"log"
	"net/http"
)

func main() {
	log.Fatal(http.ListenAndServe(":8080", routes())) // <- finding
}
`,
      },
    },
    {
      title: 'gin, and only the interrupt of a terminal is taken',
      files: {
        'main.go': `package main

import (
	"os"
	"os/signal"

	"github.com/gin-gonic/gin"
)

func main() {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	gin.Default().Run(":8080") // <- finding
}
`,
      },
    },
    {
      title: 'the handler is taken away',
      base: {
        'main.go': `package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM) // <- finding
	defer stop()
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`,
      },
      files: {
        'main.go': `package main

import (
	"net/http"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	server.ListenAndServe()
}
`,
      },
    },
  ],
  good: [
    {
      title: 'the signal ends a context',
      files: {
        'main.go': `package main

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`,
      },
    },
    {
      title: 'another package of the service takes the signal',
      files: {
        'main.go': `package main

import (
	"net/http"

	"example.com/service/internal/lifecycle"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	lifecycle.StopOnSignal(server)
	server.ListenAndServe()
}
`,
        'internal/lifecycle/stop.go': `package lifecycle

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
`,
      },
    },
    {
      title: 'the file that takes the signal asks whether a test runs it, and a port for profiles stands beside',
      files: {
        'main.go': `package main

import "example.com/service/app"

func main() { app.Run() }
`,
        'app/cmd.go': `package app

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
`,
      },
    },
    {
      title: 'only a port for profiles is opened here',
      files: {
        'app/pprof.go': `package app

import (
	"net"
	"net/http"
	"net/http/pprof"
)

func initPprofServer(l net.Listener) {
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	srv := http.Server{Handler: mux}
	go func() { _ = srv.Serve(l) }()
}
`,
      },
    },
    {
      title: 'a package of the house that is made for it',
      files: {
        'main.go': `package main

import (
	"net/http"

	"git.example.com/platform/graceful"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	graceful.Wait(server)
}
`,
      },
    },
    {
      title: 'fx takes the signal',
      files: {
        'main.go': `package main

import (
	"net/http"

	"go.uber.org/fx"
)

func main() {
	fx.New(fx.Invoke(serve)).Run()
}

func serve() error {
	return http.ListenAndServe(":8080", nil)
}
`,
      },
    },
  ],
}
