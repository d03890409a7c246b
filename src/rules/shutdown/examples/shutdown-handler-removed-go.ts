import type { Examples } from '#model/rule'

const main = (wait: string, imports: string): string => `package main

import (
	"context"
	"net/http"
${imports})

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
${wait}	server.Shutdown(context.Background())
}
`

const imports = '\t"os"\n\t"os/signal"\n\t"syscall"\n'

export const shutdownHandlerRemovedGo: Examples = {
  bad: [
    {
      title: 'a channel of signals',
      base: {
        'main.go': main(
          '\tsignals := make(chan os.Signal, 1)\n\tsignal.Notify(signals, syscall.SIGTERM) // <- finding\n\t<-signals\n',
          imports,
        ),
      },
      files: { 'main.go': main('\tselect {}\n', '') },
    },
    {
      title: 'a context that the signal ends',
      base: {
        'main.go': main(
          '\tctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM) // <- finding\n\tdefer stop()\n\t<-ctx.Done()\n',
          '\t"os/signal"\n\t"syscall"\n',
        ),
      },
      files: { 'main.go': main('\tselect {}\n', '') },
    },
    {
      title: 'in a package that others start',
      base: {
        'internal/run/run.go': `package run

import (
	"context"
	"net/http"
	"os/signal"
	"syscall"
)

func Until(ctx context.Context, server *http.Server) {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM, syscall.SIGINT) // <- finding
	defer stop()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`,
      },
      files: {
        'internal/run/run.go': `package run

import (
	"context"
	"net/http"
)

func Until(ctx context.Context, server *http.Server) {
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`,
      },
    },
  ],
  good: [
    {
      title: 'one form for the other',
      base: { 'main.go': main('\tsignals := make(chan os.Signal, 1)\n\tsignal.Notify(signals, syscall.SIGTERM)\n\t<-signals\n', imports) },
      files: {
        'main.go': main(
          '\tctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)\n\tdefer stop()\n\t<-ctx.Done()\n',
          '\t"os/signal"\n\t"syscall"\n',
        ),
      },
    },
    {
      title: 'a package that takes the signal',
      base: { 'main.go': main('\tsignals := make(chan os.Signal, 1)\n\tsignal.Notify(signals, syscall.SIGTERM)\n\t<-signals\n', imports) },
      files: { 'main.go': main('\tlifecycle.Wait()\n', '\n\t"example.com/service/internal/lifecycle"\n') },
    },
    {
      title: 'a signal that stops nothing',
      base: {
        'main.go':
          'package main\n\nimport (\n\t"os"\n\t"os/signal"\n\t"syscall"\n)\n\nfunc reload(c chan os.Signal) {\n\tsignal.Notify(c, syscall.SIGHUP)\n}\n\nfunc main() {}\n',
      },
      files: { 'main.go': 'package main\n\nimport "os"\n\nfunc reload(c chan os.Signal) {\n}\n\nfunc main() {}\n' },
    },
  ],
}
