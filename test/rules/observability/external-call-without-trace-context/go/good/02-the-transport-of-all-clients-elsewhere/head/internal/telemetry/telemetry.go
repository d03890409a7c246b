package telemetry

import (
	"net/http"
	"go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp"
	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/sdk/trace"
)

func Start(exporter trace.SpanExporter) *trace.TracerProvider {
	provider := trace.NewTracerProvider(trace.WithBatcher(exporter))
	otel.SetTracerProvider(provider)
	http.DefaultTransport = otelhttp.NewTransport(http.DefaultTransport)
	return provider
}
