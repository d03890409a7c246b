import type { Examples } from '#model/rule'

const main = (body: string, imports: readonly string[] = []): string => `package main

import (
${['log/slog', 'net/http', 'os', 'time', ...imports].map((name) => `	"${name}"`).join('\n')}
)

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	slog.SetDefault(logger)
	mux := http.NewServeMux()
${body}
}
`
const serve = '	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}\n	server.ListenAndServe()'
const marked = `${serve} // <- finding`

const gin = (use: string, mark = ''): string => `package main

import (
	"github.com/gin-gonic/gin"
	"go.uber.org/zap"
)

var logger, _ = zap.NewProduction()

func main() {
	router := gin.New()
${use}	router.Run(":8080")${mark}
}
`

export const requestsWithoutCorrelationIdGo: Examples = {
  bad: [
    { title: 'of the standard library', files: { 'main.go': main(marked) } },
    { title: 'of gin, with zap', files: { 'main.go': gin('', ' // <- finding') } },
    {
      title: 'the id is taken away',
      base: { 'main.go': gin('	router.Use(requestid.New()) // <- finding\n') },
      files: { 'main.go': gin('') },
    },
  ],
  good: [
    { title: 'a middleware of the router', files: { 'main.go': gin('	router.Use(middleware.RequestID)\n') } },
    {
      title: 'a header by hand',
      files: {
        'main.go': main(
          `	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {\n		logger.Info("asked", "request_id", r.Header.Get("X-Request-Id"))\n	})\n${serve}`,
        ),
      },
    },
    {
      title: 'traced',
      files: {
        'main.go': main(`	otel.SetTracerProvider(trace.NewTracerProvider())\n${serve}`, [
          'go.opentelemetry.io/otel',
          'go.opentelemetry.io/otel/sdk/trace',
        ]),
      },
    },
    {
      title: 'logs of free text',
      files: {
        'main.go': `package main\n\nimport (\n	"log"\n	"net/http"\n)\n\nfunc main() {\n	log.Fatal(http.ListenAndServe(":8080", nil))\n}\n`,
      },
    },
  ],
}
