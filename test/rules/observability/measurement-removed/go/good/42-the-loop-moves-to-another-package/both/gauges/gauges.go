package gauges

import "go.opentelemetry.io/otel"

var Outstanding, _ = otel.Meter("labels").Int64Gauge("labels_outstanding")
