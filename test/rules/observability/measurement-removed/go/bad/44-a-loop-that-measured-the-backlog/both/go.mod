module example.com/labels

go 1.24

require (
	github.com/hibiken/asynq v0.24.1
	go.opentelemetry.io/otel v1.30.0
	go.opentelemetry.io/otel/metric v1.30.0
)
