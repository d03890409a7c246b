import type { Examples } from '#model/rule'

const program = (body: string): string => `package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM)
	go func() {
		<-signals
${body}
	}()
	server.ListenAndServe()
}
`

export const exitBeforeDrainGo: Examples = {
  bad: [
    { title: 'it exits at once', files: { 'main.go': program('\t\tos.Exit(0) // <- finding') } },
    { title: 'it says so and exits', files: { 'main.go': program('\t\tlog.Println("bye")\n\t\tos.Exit(1) // <- finding') } },
    {
      title: 'it drained before',
      base: { 'main.go': program('\t\tserver.Shutdown(context.Background())\n\t\tos.Exit(0)') },
      files: { 'main.go': program('\t\tos.Exit(0) // <- finding') },
    },
  ],
  good: [
    { title: 'it drains first', files: { 'main.go': program('\t\tserver.Shutdown(context.Background())\n\t\tos.Exit(0)') } },
    { title: 'something of its own is called first', files: { 'main.go': program('\t\tstopEverything()\n\t\tos.Exit(0)') } },
    {
      title: 'a second signal ends it',
      files: { 'main.go': program('\t\tgo server.Shutdown(context.Background())\n\t\t<-signals\n\t\tserver.Close()\n\t\tos.Exit(1)') },
    },
    {
      title: 'the first signal tells everything to stop, the second one is for who does not want to wait',
      files: {
        'main.go': program('\t\tclose(stop)\n\t\t<-signals\n\t\tos.Exit(1)').replace(
          '\tserver := ',
          '\tstop := make(chan struct{})\n\tserver := ',
        ),
      },
    },
    {
      title: 'the second signal, in a goroutine of its own',
      files: {
        'main.go': `package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go server.ListenAndServe()
	<-signals
	go func() {
		<-signals
		log.Println("forced")
		os.Exit(1)
	}()
	server.Shutdown(context.Background())
}
`,
      },
    },
    {
      title: 'no signal is meant',
      files: { 'main.go': 'package main\n\nimport "os"\n\nfunc main() {\n\tif len(os.Args) < 2 {\n\t\tos.Exit(2)\n\t}\n}\n' },
    },
  ],
}
