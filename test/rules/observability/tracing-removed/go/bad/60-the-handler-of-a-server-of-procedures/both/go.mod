module example.com/seats

go 1.24

require (
	go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc v0.55.0
	google.golang.org/grpc v1.67.0
)
