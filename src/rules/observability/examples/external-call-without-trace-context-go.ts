import type { Examples } from '#model/rule'

const setUp = (more = ''): string => `package telemetry

import (
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/sdk/trace"
)

func Start(exporter trace.SpanExporter) *trace.TracerProvider {
	provider := trace.NewTracerProvider(trace.WithBatcher(exporter))
	otel.SetTracerProvider(provider)
${more}	return provider
}
`
const rates = (client: string, imports: readonly string[] = [], mark = ''): string => `package rates

import (
${['net/http', 'time', 'github.com/go-chi/chi/v5', ...imports].map((name) => `	"${name}"`).join('\n')}
)

var client = ${client}

func Routes(r chi.Router) {
	r.Get("/rates", serve)
}

func serve(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://rates.example.com/eur", nil)
	if err != nil {
		http.Error(w, "rates", http.StatusInternalServerError)
		return
	}
	answer, err := client.Do(req)${mark}
	if err != nil {
		http.Error(w, "rates", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
}
`
const plain = '&http.Client{Timeout: 2 * time.Second}'
const traced = '&http.Client{Timeout: 2 * time.Second, Transport: otelhttp.NewTransport(http.DefaultTransport)}'
const otelhttp = ['go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp']
const mark = ' // <- finding'
const both = (call: string): Readonly<Record<string, string>> => ({
  'internal/telemetry/telemetry.go': setUp(),
  'internal/rates/rates.go': call,
})

export const externalCallWithoutTraceContextGo: Examples = {
  bad: [
    { title: 'a client with a plain transport', files: both(rates(plain, [], mark)) },
    {
      title: 'a transport with a pool of its own',
      files: both(rates('&http.Client{Timeout: time.Second, Transport: &http.Transport{MaxIdleConns: 10}}', [], mark)),
    },
    {
      title: 'the instrumentation is taken out',
      base: both(
        rates(traced.replace(', Transport', ',\n	Transport'), otelhttp).replace('DefaultTransport)}', 'DefaultTransport), // <- finding\n}'),
      ),
      files: both(rates(plain)),
    },
  ],
  good: [
    { title: 'a transport that traces', files: both(rates(traced, otelhttp)) },
    {
      title: 'the transport of all clients, elsewhere',
      files: {
        'internal/telemetry/telemetry.go': setUp('	http.DefaultTransport = otelhttp.NewTransport(http.DefaultTransport)\n').replace(
          'import (',
          'import (\n	"net/http"\n	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"',
        ),
        'internal/rates/rates.go': rates(plain),
      },
    },
    { title: 'nothing is traced', files: { 'internal/rates/rates.go': rates(plain) } },
    {
      title: 'another tracer',
      files: {
        ...both(rates(plain)),
        'main.go': 'package main\n\nimport "github.com/DataDog/dd-trace-go/v2/ddtrace/tracer"\n\nfunc main() {\n	tracer.Start()\n}\n',
      },
    },
  ],
}
